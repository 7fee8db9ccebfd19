package org.laurel.round;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.laurel.calendar.Deadline;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.Edition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round of all countries together, now or later. */
@Service
public class OpenEuropeanRound {

    /** How opening a round can end. */
    public sealed interface Outcome {
        record Opened(EuropeanRound round) implements Outcome {}

        record NotInOrder(Step step) implements Outcome {}

        record CutOffAfterDeadline(CutOff cutOff, LocalDate deadline) implements Outcome {}

        record PeriodEndsBeforeItBegins(CutOff begins) implements Outcome {}

        record KeyTaken(EuropeanRound other) implements Outcome {}

        record Overlaps(EuropeanRound other) implements Outcome {}
    }

    /** A step that may not come before the one ahead of it. */
    public enum Step {
        OPENING,
        DEADLINE,
        SECOND_SCREENING,
        PUBLICATION
    }

    /** The wanted round; its times are those that clocks show in the zone. */
    public record Wanted(
            Edition edition,
            String key,
            LocalDateTime announced,
            LocalDateTime opens,
            LocalDateTime deadline,
            ZoneId zone,
            LocalDate secondScreeningOn,
            LocalDate publishedOn,
            CutOffs cutOffs) {}

    private static final List<CutOff> NOT_AFTER_DEADLINE =
            List.of(
                    CutOff.REGISTERED_BY,
                    CutOff.ACTIVE_SINCE,
                    CutOff.ACTIVE_UNTIL,
                    CutOff.LABEL_FROM,
                    CutOff.LABEL_TO);

    private final EuropeanRounds rounds;
    private final History history;
    private final Clock clock;

    OpenEuropeanRound(EuropeanRounds rounds, History history, Clock clock) {
        this.rounds = rounds;
        this.history = history;
        this.clock = clock;
    }

    /** Cut-offs that are not given follow from the deadline, as assumed. */
    @Transactional
    public Outcome open(Wanted wanted, PersonId by) {
        rounds.hold(wanted.edition().id().scheme());
        var round = round(wanted);
        var fault = fault(round, wanted);
        if (fault.isPresent()) {
            return fault.get();
        }
        for (var other : rounds.of(wanted.edition().id().scheme())) {
            if (other.key().equals(round.key())) {
                return new Outcome.KeyTaken(other);
            }
            if (other.overlaps(round)) {
                return new Outcome.Overlaps(other);
            }
        }
        var now = clock.instant();
        rounds.add(round, by, now);
        history.add("round:" + round.id().value(), "european-round-opened", by.value(), now);
        return new Outcome.Opened(round);
    }

    private EuropeanRound round(Wanted it) {
        var deadline = Deadline.lastMinute(it.deadline(), it.zone());
        return new EuropeanRound(
                new RoundId(TimeOrderedId.next(clock)),
                it.edition().id(),
                it.key(),
                instant(it.announced(), it.zone()),
                instant(it.opens(), it.zone()),
                deadline,
                it.secondScreeningOn(),
                it.publishedOn(),
                it.cutOffs().completed(it.edition().cutOffs(), it.deadline().toLocalDate()));
    }

    private static Optional<Outcome> fault(EuropeanRound round, Wanted wanted) {
        var lastDay = wanted.deadline().toLocalDate();
        if (round.opensAt().isBefore(round.announcedAt())) {
            return notInOrder(Step.OPENING);
        }
        if (!round.opensAt().isBefore(round.deadline().tooLateAt())) {
            return notInOrder(Step.DEADLINE);
        }
        if (round.secondScreeningOn().isBefore(wanted.announced().toLocalDate())
                || round.secondScreeningOn().isAfter(lastDay)) {
            return notInOrder(Step.SECOND_SCREENING);
        }
        if (round.publishedOn().isBefore(lastDay)) {
            return notInOrder(Step.PUBLICATION);
        }
        for (var cutOff : NOT_AFTER_DEADLINE) {
            if (day(round, cutOff).isAfter(lastDay)) {
                return Optional.of(new Outcome.CutOffAfterDeadline(cutOff, lastDay));
            }
        }
        return backwards(round, CutOff.ACTIVE_SINCE, CutOff.ACTIVE_UNTIL)
                .or(() -> backwards(round, CutOff.LABEL_FROM, CutOff.LABEL_TO))
                .or(() -> backwards(round, CutOff.VALID_FROM, CutOff.VALID_UNTIL));
    }

    private static Optional<Outcome> notInOrder(Step step) {
        return Optional.of(new Outcome.NotInOrder(step));
    }

    private static Optional<Outcome> backwards(EuropeanRound round, CutOff begins, CutOff ends) {
        return day(round, ends).isBefore(day(round, begins))
                ? Optional.of(new Outcome.PeriodEndsBeforeItBegins(begins))
                : Optional.empty();
    }

    private static LocalDate day(EuropeanRound round, CutOff cutOff) {
        return requireNonNull(round.cutOffs().days().get(cutOff), cutOff::key);
    }

    private static Instant instant(LocalDateTime shown, ZoneId zone) {
        return shown.atZone(zone).toInstant();
    }
}
