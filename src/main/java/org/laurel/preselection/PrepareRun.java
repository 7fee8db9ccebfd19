package org.laurel.preselection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Europe;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.PersonId;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.DatedRound;
import org.laurel.scheme.Edition;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what a run is going to ask: the edition, the day and the days of the round. */
@Service
public class PrepareRun {

    /** How preparing can end. */
    public sealed interface Outcome {
        record Prepared(Run run) implements Outcome {}

        /** The scheme has no edition for schools on that day. */
        record NoEdition() implements Outcome {}

        record NoSuchRound() implements Outcome {}
    }

    /**
     * What is wanted: a round by its key, opened or as an announcement dated it, else the days
     * follow from the day asked; and another edition where one wonders what it would change.
     */
    public record Wanted(
            String scheme,
            LocalDate on,
            @Nullable String round,
            @Nullable EditionId otherEdition) {}

    private record Days(Edition edition, @Nullable RoundId round, ZoneId zone, CutOffs cutOffs) {}

    private final EuropeanRounds rounds;
    private final Editions editions;
    private final Runs runs;
    private final Clock clock;

    PrepareRun(EuropeanRounds rounds, Editions editions, Runs runs, Clock clock) {
        this.rounds = rounds;
        this.editions = editions;
        this.runs = runs;
        this.clock = clock;
    }

    @Transactional
    public Outcome prepare(Wanted wanted, @Nullable PersonId by) {
        var inForce = editions.inForce(wanted.scheme(), null, wanted.on());
        if (inForce.isEmpty() || inForce.get().holder() != Edition.Holder.SCHOOL) {
            return new Outcome.NoEdition();
        }
        var key = wanted.round();
        var days =
                key == null
                        ? Optional.of(new Days(inForce.get(), null, Europe.ZONE, CutOffs.NONE))
                        : opened(wanted.scheme(), key).or(() -> dated(wanted.scheme(), key));
        if (days.isEmpty()) {
            return new Outcome.NoSuchRound();
        }
        var run = run(wanted, days.get(), by);
        runs.add(run);
        return new Outcome.Prepared(run);
    }

    private Optional<Days> opened(String scheme, String key) {
        return rounds.find(scheme, key)
                .map(it -> new Days(editions.get(it.edition()), it.id(), it.zone(), it.cutOffs()));
    }

    private Optional<Days> dated(String scheme, String key) {
        for (var edition : editions.all(scheme)) {
            for (var it : edition.rounds()) {
                if (it.key().equals(key)) {
                    return Optional.of(new Days(edition, null, zone(it), it.cutOffs()));
                }
            }
        }
        return Optional.empty();
    }

    private static ZoneId zone(DatedRound round) {
        var deadline = round.deadline();
        return deadline == null ? Europe.ZONE : deadline.zone();
    }

    private Run run(Wanted wanted, Days days, @Nullable PersonId by) {
        var other = wanted.otherEdition();
        return new Run(
                new RunId(TimeOrderedId.next(clock)),
                other == null ? days.edition().id() : other,
                days.round(),
                wanted.on(),
                days.zone(),
                days.cutOffs().completed(days.edition().cutOffs(), wanted.on()),
                by,
                clock.instant(),
                null,
                0,
                0);
    }
}
