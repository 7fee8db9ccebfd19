package org.laurel.school.web;

import java.util.List;
import java.util.Optional;
import org.laurel.school.Contact;
import org.laurel.school.ContactChange;
import org.laurel.school.School;
import org.laurel.school.TypedContact;

/** Who answers for a school, what waits to be confirmed, and what a teacher types. */
public record ContactsPage(
        School school,
        Optional<Contact> head,
        Optional<Contact> deputy,
        List<ContactChange> waiting,
        Contact.Part part,
        TypedContact typed,
        List<TypedContact.Problem> problems) {}
