package org.laurel.preselection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.laurel.round.RoundId;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.EditionId;

/**
 * One look at all schools, with everything that it asked: the same asked again of the same schools
 * finds the same. While it is under way, {@code schools} counts those looked at so far.
 */
public record Run(
        RunId id,
        EditionId edition,
        @Nullable RoundId round,
        LocalDate on,
        ZoneId zone,
        CutOffs days,
        @Nullable PersonId by,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int schools,
        int eligible) {}
