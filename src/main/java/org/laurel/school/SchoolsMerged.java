package org.laurel.school;

import java.time.Instant;
import org.laurel.people.PersonId;

/** A school became part of another, which stands from then on. */
public record SchoolsMerged(SchoolId ended, SchoolId into, PersonId by, Instant at) {}
