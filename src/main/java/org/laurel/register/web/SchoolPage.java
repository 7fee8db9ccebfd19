package org.laurel.register.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.laurel.register.RegisteredSchool;

/** A school with the labels of its teachers. */
public record SchoolPage(
        RegisteredSchool school,
        @Nullable RegisteredSchool partOf,
        String country,
        String organisation,
        @Nullable Held held,
        RegisterPage.Listing listing) {

    /** The school's own label that is valid today. */
    public record Held(String code, String scheme, String name, LocalDate from, LocalDate until) {}

    /** The address of the next page; null on the last. */
    public @Nullable String next(String address) {
        var next = listing.next();
        return next == null ? null : address + "?after=" + next;
    }
}
