package org.laurel.preselection;

import java.time.Clock;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.laurel.scheme.Editions;
import org.laurel.scheme.FactName;
import org.laurel.school.SchoolId;
import org.laurel.text.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a school apply in one round though it does not meet a requirement, with the reason. */
@Service
public class GrantException {

    /** How it can end. */
    public sealed interface Outcome {
        record Granted(GrantedException exception) implements Outcome {}

        record GrantedBefore() implements Outcome {}

        /** A label is never held twice at once, whatever the reason; or there is no such rule. */
        record Never() implements Outcome {}

        record NoReason() implements Outcome {}

        record Refused(Adjusting.Refusal why) implements Outcome {}
    }

    private final Adjusting adjusting;
    private final GrantedExceptions exceptions;
    private final EuropeanRounds rounds;
    private final Editions editions;
    private final History history;
    private final Clock clock;

    GrantException(
            Adjusting adjusting,
            GrantedExceptions exceptions,
            EuropeanRounds rounds,
            Editions editions,
            History history,
            Clock clock) {
        this.adjusting = adjusting;
        this.exceptions = exceptions;
        this.rounds = rounds;
        this.editions = editions;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome grant(
            RoundId round, SchoolId school, String requirement, String because, SignedIn officer) {
        var refusal = adjusting.refusal(round, school, officer);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var edition = editions.get(rounds.find(round).orElseThrow().edition());
        if (edition.eligibility().stream()
                .filter(it -> it.key().equals(requirement))
                .allMatch(it -> it.facts().contains(FactName.HOLDS_LABEL_UNTIL.key()))) {
            return new Outcome.Never();
        }
        if (Typed.isBlank(because)) {
            return new Outcome.NoReason();
        }
        var now = clock.instant();
        var exception =
                new GrantedException(school, requirement, because.strip(), officer.id(), now);
        if (!exceptions.add(round, exception)) {
            return new Outcome.GrantedBefore();
        }
        history.add(
                new Event(
                        "school:" + school,
                        "exception-granted",
                        officer.id().value(),
                        now,
                        Map.of("round", round.value().toString(), "requirement", requirement)));
        return new Outcome.Granted(exception);
    }
}
