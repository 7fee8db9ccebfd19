package org.laurel.school;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.laurel.people.PersonId;

/** That somebody else, or nobody, is to answer for a school; settled once by an officer. */
public record ContactChange(
        UUID id,
        School school,
        Contact.Part part,
        Optional<Contact> to,
        PersonId by,
        Instant at,
        Optional<Settled> settled) {

    /** What an officer made of it. */
    public record Settled(PersonId by, Instant at, boolean accepted) {}
}
