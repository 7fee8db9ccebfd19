package org.laurel.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.laurel.calendar.Deadline;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a round a later deadline, even after the first one has passed. */
@Service
public class ExtendRound {

    /** How extending a round can end. */
    public sealed interface Outcome {
        record Extended(Round round) implements Outcome {}

        record NotLater(Deadline already) implements Outcome {}

        record DeadlinePassed() implements Outcome {}

        record Overlaps(Round other) implements Outcome {}

        /** It has no deadline, or was closed by a person. */
        record NothingToExtend(Round round) implements Outcome {}

        record NoSuchRound() implements Outcome {}
    }

    private final Rounds rounds;
    private final Timetables timetables;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExtendRound(
            Rounds rounds,
            Timetables timetables,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.timetables = timetables;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** The last minute in time, as clocks show it in the organisation's country. */
    @Transactional
    public Outcome extend(
            String scheme, String organisation, RoundId id, LocalDateTime until, PersonId by) {
        rounds.hold(scheme, organisation);
        var now = clock.instant();
        var all = timetables.own(scheme, organisation, by, now);
        for (var round : all) {
            if (round.id().equals(id)) {
                return extend(round, Deadline.lastMinute(until, round.zone()), all, by, now);
            }
        }
        return new Outcome.NoSuchRound();
    }

    private Outcome extend(Round round, Deadline until, List<Round> all, PersonId by, Instant now) {
        var before = round.deadline();
        if (before == null || round.closedAt() != null) {
            return new Outcome.NothingToExtend(round);
        }
        if (!until.tooLateAt().isAfter(before.tooLateAt())) {
            return new Outcome.NotLater(before);
        }
        if (until.passed(now)) {
            return new Outcome.DeadlinePassed();
        }
        var extended = round.until(until);
        for (var other : all) {
            if (!other.id().equals(round.id()) && extended.overlaps(other)) {
                return new Outcome.Overlaps(other);
            }
        }
        rounds.extend(round.id(), until);
        history.add(
                new Event(
                        "round:" + round.id().value(),
                        "round-extended",
                        by.value(),
                        now,
                        Map.of(
                                "from", before.tooLateAt().toString(),
                                "until", until.tooLateAt().toString())));
        events.publishEvent(new RoundExtended(round.id(), by, until.tooLateAt()));
        return new Outcome.Extended(extended);
    }
}
