package org.laurel.round;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Deadline;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.country.Countries;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.scheme.Windows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round of a support organisation, now or later. */
@Service
public class OpenRound {

    /** How opening a round can end. */
    public sealed interface Outcome {
        record Opened(Round round) implements Outcome {}

        record DeadlineBeforeOpening() implements Outcome {}

        record DeadlinePassed() implements Outcome {}

        record Overlaps(Round other) implements Outcome {}
    }

    /** The wanted round; its times are those that clocks show in the organisation's country. */
    public record Wanted(
            String scheme,
            String organisation,
            String name,
            LocalDateTime opens,
            @Nullable LocalDateTime deadline,
            Windows.Late late,
            @Nullable LocalDateTime europeanLabel) {}

    private final Rounds rounds;
    private final Timetables timetables;
    private final Countries countries;
    private final History history;
    private final Clock clock;

    OpenRound(
            Rounds rounds,
            Timetables timetables,
            Countries countries,
            History history,
            Clock clock) {
        this.rounds = rounds;
        this.timetables = timetables;
        this.history = history;
        this.countries = countries;
        this.clock = clock;
    }

    @Transactional
    public Outcome open(Wanted wanted, PersonId by) {
        rounds.hold(wanted.scheme(), wanted.organisation());
        var now = clock.instant();
        var round = round(wanted);
        var deadline = round.deadline();
        if (round.neverOpened()) {
            return new Outcome.DeadlineBeforeOpening();
        }
        if (deadline != null && deadline.passed(now)) {
            return new Outcome.DeadlinePassed();
        }
        for (var other : timetables.own(wanted.scheme(), wanted.organisation(), by, now)) {
            if (round.overlaps(other)) {
                return new Outcome.Overlaps(other);
            }
        }
        rounds.add(round, by, now);
        history.add("round:" + round.id().value(), "round-opened", by.value(), now);
        return new Outcome.Opened(round);
    }

    private Round round(Wanted it) {
        var zone = countries.get(countries.organisation(it.organisation()).country()).zone();
        return new Round(
                new RoundId(TimeOrderedId.next(clock)),
                it.scheme(),
                it.organisation(),
                it.name(),
                it.opens().atZone(zone).toInstant(),
                lastMinute(it.deadline(), zone),
                zone,
                it.late(),
                lastMinute(it.europeanLabel(), zone),
                null);
    }

    private static @Nullable Deadline lastMinute(@Nullable LocalDateTime shown, ZoneId zone) {
        return shown == null ? null : Deadline.lastMinute(shown, zone);
    }
}
