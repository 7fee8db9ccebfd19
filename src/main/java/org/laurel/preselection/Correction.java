package org.laurel.preselection;

import java.time.Instant;
import org.laurel.people.PersonId;
import org.laurel.rules.Fact;
import org.laurel.scheme.FactName;
import org.laurel.school.SchoolId;

/** A fact about a school that was wrong, put right for one round. */
public record Correction(
        SchoolId school, FactName fact, Fact value, String because, PersonId by, Instant at) {}
