package org.laurel.newsletter;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.laurel.language.Language;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows whom the announcement of a round would reach and what it says, before it is sent. */
@Service
public class PreviewAnnouncement {

    private static final int REFUSED_SHOWN = 100;

    /** No link of an example works. */
    private static final Token NOBODYS = new Token("0");

    private final EuropeanRounds rounds;
    private final Subscribers subscribers;
    private final Announcements announcements;
    private final Announcing announcing;
    private final Clock clock;

    PreviewAnnouncement(
            EuropeanRounds rounds,
            Subscribers subscribers,
            Announcements announcements,
            Announcing announcing,
            Clock clock) {
        this.rounds = rounds;
        this.subscribers = subscribers;
        this.announcements = announcements;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** Nothing where there is no such round. */
    @Transactional(readOnly = true)
    public Optional<Announcement> preview(RoundId round) {
        return rounds.find(round).map(this::preview);
    }

    private Announcement preview(EuropeanRound round) {
        var letters = announcing.of(round);
        return new Announcement(
                round,
                Announcing.stage(round, clock.instant()),
                announcements.awaited(round.id()),
                subscribers.byLanguage(),
                Arrays.stream(Language.values())
                        .map(it -> letters.letter("", "", it, NOBODYS))
                        .toList(),
                announcements.states(round.id()),
                announcements.refused(round.id(), REFUSED_SHOWN));
    }
}
