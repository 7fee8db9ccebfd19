package org.laurel.invitation;

import java.time.Clock;
import org.laurel.invitation.InvitingRun.Found;
import org.laurel.preselection.Run;
import org.laurel.preselection.RunId;
import org.laurel.round.EuropeanRound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows whom a release would write to and what, before anything is sent. */
@Service
public class PreviewInvitations {

    private static final int REFUSED_SHOWN = 100;

    /** How it can end. */
    public sealed interface Outcome {
        record Previewed(Preview preview) implements Outcome {}

        record NotPossible(Obstacle why) implements Outcome {}
    }

    private final InvitingRun invitingRun;
    private final Recipients recipients;
    private final Releases releases;
    private final LetterWriting letterWriting;
    private final Clock clock;

    PreviewInvitations(
            InvitingRun invitingRun,
            Recipients recipients,
            Releases releases,
            LetterWriting letterWriting,
            Clock clock) {
        this.invitingRun = invitingRun;
        this.recipients = recipients;
        this.releases = releases;
        this.letterWriting = letterWriting;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Outcome preview(RunId run) {
        return switch (invitingRun.find(run)) {
            case Found.NotInviting(var why) -> new Outcome.NotPossible(why);
            case Found.Inviting(var found, var round) ->
                    new Outcome.Previewed(preview(found, round));
        };
    }

    private Preview preview(Run run, EuropeanRound round) {
        var letter = letterWriting.of(round);
        return new Preview(
                run,
                round,
                round.deadline().passed(clock.instant()),
                recipients.awaited(run.id(), round.id()),
                recipients.byCountry(run.id()),
                recipients.byLanguage(run.id()),
                recipients.examples(run.id()).stream()
                        .map(it -> new Preview.Example(it, letter.apply(it)))
                        .toList(),
                releases.states(round.id()),
                releases.refused(round.id(), REFUSED_SHOWN));
    }
}
