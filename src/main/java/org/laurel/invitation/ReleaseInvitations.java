package org.laurel.invitation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.invitation.InvitingRun.Found;
import org.laurel.job.OneByOne;
import org.laurel.mail.Mailings;
import org.laurel.mail.Message;
import org.laurel.people.PersonId;
import org.laurel.preselection.Run;
import org.laurel.preselection.RunId;
import org.laurel.round.EuropeanRound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the mails to all whom a run finds in the outbox, one for each person and round. */
@Service
public class ReleaseInvitations {

    /** So many texts fill a few megabytes; all of them at once would fill the memory. */
    private static final int AT_A_TIME = 1_000;

    /** How it can end. */
    public sealed interface Outcome {
        /** Everybody was invited before where there are no letters. */
        record Released(int letters) implements Outcome {}

        record NotPossible(Obstacle why) implements Outcome {}
    }

    private final InvitingRun invitingRun;
    private final Releases releases;
    private final LetterWriting letterWriting;
    private final Mailings mailings;
    private final History history;
    private final OneByOne oneByOne;
    private final Clock clock;

    ReleaseInvitations(
            InvitingRun invitingRun,
            Releases releases,
            LetterWriting letterWriting,
            Mailings mailings,
            History history,
            OneByOne oneByOne,
            Clock clock) {
        this.invitingRun = invitingRun;
        this.releases = releases;
        this.letterWriting = letterWriting;
        this.mailings = mailings;
        this.history = history;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** All or none: a crash in the middle leaves nothing, and pressing again begins anew. */
    @Transactional
    public Outcome release(RunId run, PersonId by) {
        return switch (invitingRun.find(run)) {
            case Found.NotInviting(var why) -> new Outcome.NotPossible(why);
            case Found.Inviting(var found, var round) -> release(found, round, by);
        };
    }

    private Outcome release(Run run, EuropeanRound round, PersonId by) {
        var now = clock.instant();
        if (round.deadline().passed(now)) {
            return new Outcome.NotPossible(Obstacle.ROUND_OVER);
        }
        releases.hold(round.id());
        var release = TimeOrderedId.next(clock);
        releases.add(release, run, round.id(), by, now);
        var letters = releases.letters(release);
        var letter = letterWriting.of(round);
        for (int from = 0; from < letters.size(); from += AT_A_TIME) {
            var mails = new LinkedHashMap<UUID, Message>();
            oneByOne.made(
                            "letter",
                            letters.subList(from, Math.min(from + AT_A_TIME, letters.size())),
                            it -> "person:" + it.to().person().value(),
                            it -> Map.entry(it.id(), letter.apply(it.to())))
                    .forEach(it -> mails.put(it.getKey(), it.getValue()));
            mailings.put(mails);
        }
        history.add(
                new Event(
                        "round:" + round.id().value(),
                        "invitations-released",
                        by.value(),
                        now,
                        Map.of(
                                "run", run.id().toString(),
                                "letters", String.valueOf(letters.size()))));
        return new Outcome.Released(letters.size());
    }
}
