package org.laurel.preselection;

import java.time.Clock;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.round.RoundId;
import org.laurel.rules.Fact;
import org.laurel.scheme.FactName;
import org.laurel.school.SchoolId;
import org.laurel.text.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a wrong fact about a school right for one round, with the reason. */
@Service
public class CorrectFact {

    /** How it can end. */
    public sealed interface Outcome {
        record Corrected(Correction correction) implements Outcome {}

        /** Not a value of that fact: a count that is not negative, a day, or none. */
        record WrongValue() implements Outcome {}

        record NoReason() implements Outcome {}

        record Refused(Adjusting.Refusal why) implements Outcome {}
    }

    private final Adjusting adjusting;
    private final Corrections corrections;
    private final History history;
    private final Clock clock;

    CorrectFact(Adjusting adjusting, Corrections corrections, History history, Clock clock) {
        this.adjusting = adjusting;
        this.corrections = corrections;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome correct(
            RoundId round,
            SchoolId school,
            FactName fact,
            Fact value,
            String because,
            SignedIn officer) {
        var refusal = adjusting.refusal(round, school, officer);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (!fits(fact, value)) {
            return new Outcome.WrongValue();
        }
        if (Typed.isBlank(because)) {
            return new Outcome.NoReason();
        }
        var now = clock.instant();
        var correction = new Correction(school, fact, value, because.strip(), officer.id(), now);
        corrections.put(round, correction);
        history.add(
                new Event(
                        "school:" + school,
                        "fact-corrected",
                        officer.id().value(),
                        now,
                        Map.of(
                                "round", round.value().toString(),
                                "fact", fact.key(),
                                "value", value.written())));
        return new Outcome.Corrected(correction);
    }

    private static boolean fits(FactName fact, Fact value) {
        return switch (value) {
            case Fact.Count(var number) ->
                    fact.kind() == Fact.Kind.COUNT && number >= 0 && number <= Integer.MAX_VALUE;
            case Fact.Day _ -> fact.kind() == Fact.Kind.DAY;
            case Fact.None() -> fact == FactName.HOLDS_LABEL_UNTIL;
            case Fact.YesNo _, Fact.Word _ -> false;
        };
    }
}
