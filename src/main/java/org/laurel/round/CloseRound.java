package org.laurel.round;

import java.time.Clock;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a round at once, or calls off one that has not opened yet. */
@Service
public class CloseRound {

    /** How closing a round can end. */
    public sealed interface Outcome {
        record Closed(Round round) implements Outcome {}

        /** Its deadline has passed, or somebody closed it before. */
        record AlreadyOver(Round round) implements Outcome {}

        record NoSuchRound() implements Outcome {}
    }

    private final Rounds rounds;
    private final Timetables timetables;
    private final History history;
    private final Clock clock;

    CloseRound(Rounds rounds, Timetables timetables, History history, Clock clock) {
        this.rounds = rounds;
        this.timetables = timetables;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome close(String scheme, String organisation, RoundId id, PersonId by) {
        rounds.hold(scheme, organisation);
        var now = clock.instant();
        for (var round : timetables.own(scheme, organisation, by, now)) {
            if (round.id().equals(id)) {
                return switch (round.stage(now)) {
                    case OVER, CLOSED -> new Outcome.AlreadyOver(round);
                    case TO_OPEN, OPEN -> {
                        rounds.close(id, by, now);
                        history.add("round:" + id.value(), "round-closed", by.value(), now);
                        yield new Outcome.Closed(round.closed(now));
                    }
                };
            }
        }
        return new Outcome.NoSuchRound();
    }
}
