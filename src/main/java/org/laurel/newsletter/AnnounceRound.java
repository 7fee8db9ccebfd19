package org.laurel.newsletter;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.job.OneByOne;
import org.laurel.mail.Mailings;
import org.laurel.mail.Message;
import org.laurel.newsletter.Announcement.Stage;
import org.laurel.newsletter.Announcements.Letter;
import org.laurel.people.PersonId;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the mails that announce a round in the outbox, one for each subscriber and round. */
@Service
public class AnnounceRound {

    /** So many texts fill a few megabytes; all of them at once would fill the memory. */
    private static final int AT_A_TIME = 1_000;

    /** How it can end. */
    public sealed interface Outcome {
        /** Everybody was told before where there are no letters. */
        record Announced(int letters) implements Outcome {}

        record NotNow(Stage stage) implements Outcome {}

        record NoSuchRound() implements Outcome {}
    }

    private final EuropeanRounds rounds;
    private final Announcements announcements;
    private final Subscribers subscribers;
    private final Announcing announcing;
    private final Mailings mailings;
    private final History history;
    private final OneByOne oneByOne;
    private final Clock clock;

    AnnounceRound(
            EuropeanRounds rounds,
            Announcements announcements,
            Subscribers subscribers,
            Announcing announcing,
            Mailings mailings,
            History history,
            OneByOne oneByOne,
            Clock clock) {
        this.rounds = rounds;
        this.announcements = announcements;
        this.subscribers = subscribers;
        this.announcing = announcing;
        this.mailings = mailings;
        this.history = history;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** All or none: a crash in the middle leaves nothing, and pressing again begins anew. */
    @Transactional
    public Outcome announce(RoundId round, PersonId by) {
        return rounds.find(round)
                .map(it -> announce(it, by, clock.instant()))
                .orElseGet(Outcome.NoSuchRound::new);
    }

    private Outcome announce(EuropeanRound round, PersonId by, Instant now) {
        var stage = Announcing.stage(round, now);
        if (stage != Stage.NOW) {
            return new Outcome.NotNow(stage);
        }
        announcements.hold(round.id());
        var letters = announcements.add(round.id(), by, now);
        if (letters.isEmpty()) {
            return new Outcome.Announced(0);
        }
        var announcement = announcing.of(round);
        for (int from = 0; from < letters.size(); from += AT_A_TIME) {
            put(
                    letters.subList(from, Math.min(from + AT_A_TIME, letters.size())),
                    round,
                    announcement);
        }
        history.add(
                new Event(
                        "round:" + round.id().value(),
                        "round-announced",
                        by.value(),
                        now,
                        Map.of("letters", String.valueOf(letters.size()))));
        return new Outcome.Announced(letters.size());
    }

    private void put(List<Letter> some, EuropeanRound round, Announcing.Letters announcement) {
        var tokens = new HashMap<UUID, Token>();
        some.forEach(it -> tokens.put(it.subscriber(), Token.next()));
        var mails = new LinkedHashMap<UUID, Message>();
        oneByOne.made(
                        "letter",
                        some,
                        it -> "subscriber:" + it.subscriber(),
                        it -> {
                            var key =
                                    "%s%s:%s"
                                            .formatted(
                                                    Occasions.ANNOUNCEMENT,
                                                    round.id().value(),
                                                    it.subscriber());
                            var token = requireNonNull(tokens.get(it.subscriber()));
                            return Map.entry(
                                    it.id(),
                                    announcement.letter(key, it.email(), it.language(), token));
                        })
                .forEach(it -> mails.put(it.getKey(), it.getValue()));
        subscribers.link(tokens);
        mailings.put(mails);
    }
}
