package org.laurel.preselection;

import java.time.Clock;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.round.RoundId;
import org.laurel.school.SchoolId;
import org.laurel.text.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an exception back that was granted to a school in one round, with the reason. */
@Service
public class TakeBackException {

    /** How it can end. */
    public sealed interface Outcome {
        record TakenBack() implements Outcome {}

        /** Somebody was faster, or it was never granted. */
        record NoneStands() implements Outcome {}

        record NoReason() implements Outcome {}

        record Refused(Adjusting.Refusal why) implements Outcome {}
    }

    private final Adjusting adjusting;
    private final GrantedExceptions exceptions;
    private final History history;
    private final Clock clock;

    TakeBackException(
            Adjusting adjusting, GrantedExceptions exceptions, History history, Clock clock) {
        this.adjusting = adjusting;
        this.exceptions = exceptions;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome takeBack(
            RoundId round, SchoolId school, String requirement, String because, SignedIn officer) {
        var refusal = adjusting.refusal(round, school, officer);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (Typed.isBlank(because)) {
            return new Outcome.NoReason();
        }
        var now = clock.instant();
        if (!exceptions.takeBack(round, school, requirement, because.strip(), officer.id(), now)) {
            return new Outcome.NoneStands();
        }
        history.add(
                new Event(
                        "school:" + school,
                        "exception-taken-back",
                        officer.id().value(),
                        now,
                        Map.of("round", round.value().toString(), "requirement", requirement)));
        return new Outcome.TakenBack();
    }
}
