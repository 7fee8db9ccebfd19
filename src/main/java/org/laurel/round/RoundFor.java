package org.laurel.round;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.scheme.Windows;

/** What becomes of an application that is handed in at a given moment. */
public sealed interface RoundFor {

    /** A round is open and takes it. */
    record Taken(Round round) implements RoundFor {}

    /** It comes after a deadline and counts for the next round, which may not be announced yet. */
    record Late(Round missed, @Nullable Round next) implements RoundFor {}

    /** No round takes it now; the next one may not be announced yet. */
    record Closed(@Nullable Round next) implements RoundFor {}

    /** The answer that all rounds of one scheme and support organisation give together. */
    static RoundFor among(List<Round> rounds, Instant now) {
        for (var round : rounds) {
            if (round.open(now)) {
                return new Taken(round);
            }
        }
        var next =
                rounds.stream()
                        .filter(it -> it.stage(now) == Round.Stage.TO_OPEN)
                        .min(Comparator.comparing(Round::opensAt))
                        .orElse(null);
        return rounds.stream()
                .filter(it -> !it.neverOpened() && !it.end().isAfter(now))
                .max(Comparator.comparing(Round::end))
                .filter(it -> it.late() == Windows.Late.NEXT_ROUND)
                .<RoundFor>map(it -> new Late(it, next))
                .orElse(new Closed(next));
    }
}
