package org.laurel.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.laurel.application.Application.Particulars;
import org.laurel.application.Subject;
import org.laurel.country.Countries;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.springframework.stereotype.Component;

/** Asks the round of an application what may be done now, by the country's own deadline. */
@Component
public class RoundMoments {

    private final EuropeanRounds rounds;
    private final Countries countries;
    private final Clock clock;

    RoundMoments(EuropeanRounds rounds, Countries countries, Clock clock) {
        this.rounds = rounds;
        this.countries = countries;
        this.clock = clock;
    }

    public Moment of(Particulars about) {
        return switch (about.subject()) {
            case Subject.Work _ -> new Moment.AnyTime();
            case Subject.WholeSchool(var id) -> of(rounds.find(id).orElseThrow(), about);
        };
    }

    private Moment of(EuropeanRound round, Particulars about) {
        var now = clock.instant();
        var zone = countries.get(about.country()).zone();
        var deadline = rounds.deadline(round, about.country(), zone);
        if (!deadline.passed(now)) {
            return new Moment.Improving(deadline, round.publishedOn());
        }
        return published(round, now)
                ? new Moment.Published()
                : new Moment.Waiting(round.publishedOn());
    }

    /** Whether the day has begun on which the decisions of a round are told. */
    static boolean published(EuropeanRound round, Instant now) {
        return !LocalDate.ofInstant(now, round.zone()).isBefore(round.publishedOn());
    }
}
