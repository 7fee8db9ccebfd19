package org.laurel.register.web;

import org.jspecify.annotations.Nullable;
import org.laurel.register.RegisteredSchool;

/** A school with the labels of its teachers. */
public record SchoolPage(
        RegisteredSchool school,
        String country,
        String organisation,
        RegisterPage.Listing listing) {

    /** The address of the next page; null on the last. */
    public @Nullable String next(String address) {
        var next = listing.next();
        return next == null ? null : address + "?after=" + next;
    }
}
