package org.laurel.round;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a round of all countries earlier in one of them; never later. */
@Service
public class SetEarlierDeadline {

    /** How it can end. */
    public sealed interface Outcome {
        record Set(Deadline deadline) implements Outcome {}

        record NotEarlier(Deadline ofEurope) implements Outcome {}

        record BeforeOpening() implements Outcome {}

        record DeadlinePassed() implements Outcome {}

        record NoSuchRound() implements Outcome {}
    }

    private final EuropeanRounds rounds;
    private final Countries countries;
    private final History history;
    private final Clock clock;

    SetEarlierDeadline(EuropeanRounds rounds, Countries countries, History history, Clock clock) {
        this.rounds = rounds;
        this.countries = countries;
        this.history = history;
        this.clock = clock;
    }

    /** The last minute in time, as clocks show it in the country. */
    @Transactional
    public Outcome set(RoundId id, CountryCode country, LocalDateTime lastMinute, PersonId by) {
        return rounds.find(id)
                .map(it -> set(it, country, lastMinute, by))
                .orElseGet(Outcome.NoSuchRound::new);
    }

    private Outcome set(
            EuropeanRound round, CountryCode country, LocalDateTime lastMinute, PersonId by) {
        rounds.hold(round.edition().scheme());
        var now = clock.instant();
        var zone = countries.get(country).zone();
        var before = rounds.deadline(round, country, zone);
        var earlier = Deadline.lastMinute(lastMinute, zone);
        if (earlier.tooLateAt().isAfter(round.deadline().tooLateAt())) {
            return new Outcome.NotEarlier(round.deadline());
        }
        if (!earlier.tooLateAt().isAfter(round.opensAt())) {
            return new Outcome.BeforeOpening();
        }
        if (before.passed(now) || earlier.passed(now)) {
            return new Outcome.DeadlinePassed();
        }
        rounds.end(round.id(), country, earlier, by, now);
        history.add(
                new Event(
                        "round:" + round.id().value(),
                        "earlier-deadline-set",
                        by.value(),
                        now,
                        Map.of(
                                "country", country.value(),
                                "from", before.tooLateAt().toString(),
                                "until", earlier.tooLateAt().toString())));
        return new Outcome.Set(earlier);
    }
}
