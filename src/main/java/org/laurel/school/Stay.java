package org.laurel.school;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.laurel.people.PersonId;

/** Somebody's time at a school, and since when the support organisation confirmed it. */
public record Stay(
        UUID id, School school, PersonId person, Instant joinedAt, Optional<Instant> validatedAt) {}
