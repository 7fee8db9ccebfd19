package org.laurel.preselection;

import java.time.Instant;
import org.laurel.people.PersonId;

/** An exception that counts no more, and why. */
public record TakenBackException(
        GrantedException granted, String because, PersonId by, Instant at) {}
