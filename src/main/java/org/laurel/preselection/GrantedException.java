package org.laurel.preselection;

import java.time.Instant;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;

/** A requirement that a school need not meet in one round, though its facts are right. */
public record GrantedException(
        SchoolId school, String requirement, String because, PersonId by, Instant at) {}
