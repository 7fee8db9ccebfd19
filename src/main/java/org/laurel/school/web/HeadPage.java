package org.laurel.school.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.school.Contact;
import org.laurel.school.ContactChange;
import org.laurel.school.School;
import org.laurel.school.SchoolPermissions.Reason;
import org.laurel.school.TypedContact;

/**
 * Who answers for one school: the boxes to confirm it in, and how it came to be. Nobody answers for
 * one that is {@code partOf} another.
 */
public record HeadPage(
        School school,
        @Nullable School partOf,
        String country,
        List<Box> boxes,
        Contact.@Nullable Part wrong,
        List<TypedContact.Problem> problems,
        @Nullable Reason refused,
        List<Line> changes) {

    public boolean addressWrong() {
        return problems.contains(TypedContact.Problem.EMAIL)
                || problems.contains(TypedContact.Problem.EMAIL_OUT_OF_REACH);
    }

    /** What stands in the boxes of a part, and what stays if a proposal that waits is not taken. */
    public record Box(Contact.Part part, TypedContact typed, @Nullable TypedContact keep) {}

    /** A change, and the name of who asked for it. */
    public record Line(ContactChange change, String by) {}
}
