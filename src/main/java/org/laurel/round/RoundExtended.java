package org.laurel.round;

import java.time.Instant;
import org.laurel.people.PersonId;

/** News: a round takes applications for longer than it had promised. */
public record RoundExtended(RoundId round, PersonId by, Instant until) {}
