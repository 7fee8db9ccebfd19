package org.laurel.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.scheme.CutOff;
import org.springframework.stereotype.Component;

/** Where a label can be renewed: only in a round, by a new application. */
@Component
public class Renewal {

    private final EuropeanRounds rounds;
    private final Clock clock;

    Renewal(EuropeanRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The first announced round whose labels begin after that day; none while none is known. */
    public Optional<EuropeanRound> next(String scheme, LocalDate until) {
        var now = clock.instant();
        return rounds.of(scheme).stream()
                .filter(it -> !it.announcedAt().isAfter(now) && !it.deadline().passed(now))
                .filter(it -> begins(it).filter(from -> !from.isAfter(until)).isEmpty())
                .findFirst();
    }

    private static Optional<LocalDate> begins(EuropeanRound round) {
        return Optional.ofNullable(round.cutOffs().days().get(CutOff.VALID_FROM));
    }
}
