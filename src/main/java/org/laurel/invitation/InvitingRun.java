package org.laurel.invitation;

import java.util.Optional;
import org.laurel.preselection.Run;
import org.laurel.preselection.RunId;
import org.laurel.preselection.Runs;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.springframework.stereotype.Component;

/** Tells the runs by which schools can be invited from all others. */
@Component
class InvitingRun {

    /** What was found. */
    sealed interface Found {
        record Inviting(Run run, EuropeanRound round) implements Found {}

        record NotInviting(Obstacle why) implements Found {}
    }

    private final Runs runs;
    private final EuropeanRounds rounds;

    InvitingRun(Runs runs, EuropeanRounds rounds) {
        this.runs = runs;
        this.rounds = rounds;
    }

    Found find(RunId id) {
        return runs.find(id)
                .map(this::examined)
                .orElseGet(() -> new Found.NotInviting(Obstacle.NO_SUCH_RUN));
    }

    private Found examined(Run run) {
        if (run.finishedAt() == null) {
            return new Found.NotInviting(Obstacle.NOT_FINISHED);
        }
        return Optional.ofNullable(run.round())
                .flatMap(rounds::find)
                .filter(it -> it.edition().equals(run.edition()))
                .<Found>map(it -> new Found.Inviting(run, it))
                .orElseGet(() -> new Found.NotInviting(Obstacle.WHAT_IF));
    }
}
