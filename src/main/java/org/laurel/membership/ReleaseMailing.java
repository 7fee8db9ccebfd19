package org.laurel.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.job.OneByOne;
import org.laurel.mail.Mailings;
import org.laurel.mail.Message;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a mailing in the outbox, once for every teacher who belongs to a member today. */
@Service
public class ReleaseMailing {

    /** So many texts fill a few megabytes; all of them at once would fill the memory. */
    private static final int AT_A_TIME = 1_000;

    /** How it can end. */
    public sealed interface Outcome {
        record Released(int letters) implements Outcome {}

        /** Pressing the button twice writes to nobody twice. */
        record ReleasedBefore() implements Outcome {}

        record NobodyThere() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final MemberMailings mailings;
    private final MemberTeachers teachers;
    private final LetterOfMailing letterOfMailing;
    private final Mailings outbox;
    private final History history;
    private final OneByOne oneByOne;
    private final Clock clock;

    ReleaseMailing(
            MemberMailings mailings,
            MemberTeachers teachers,
            LetterOfMailing letterOfMailing,
            Mailings outbox,
            History history,
            OneByOne oneByOne,
            Clock clock) {
        this.mailings = mailings;
        this.teachers = teachers;
        this.letterOfMailing = letterOfMailing;
        this.outbox = outbox;
        this.history = history;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** All or none: a crash in the middle leaves nothing, and pressing again begins anew. */
    @Transactional
    public Outcome release(UUID mailing, PersonId by) {
        mailings.hold(mailing);
        return switch (mailings.find(mailing).orElse(null)) {
            case null -> new Outcome.NotFound();
            case Mailing.Released _ -> new Outcome.ReleasedBefore();
            case Mailing.Draft it -> release(it, by);
        };
    }

    private Outcome release(Mailing.Draft draft, PersonId by) {
        var now = clock.instant();
        teachers.address(draft, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var letters = teachers.letters(draft.id());
        if (letters.isEmpty()) {
            return new Outcome.NobodyThere();
        }
        mailings.keep(draft.release(by, now));
        for (int from = 0; from < letters.size(); from += AT_A_TIME) {
            var some = new LinkedHashMap<UUID, Message>();
            oneByOne.made(
                            "letter",
                            letters.subList(from, Math.min(from + AT_A_TIME, letters.size())),
                            it -> "letter:" + it.mail(),
                            it -> Map.entry(it.mail(), letterOfMailing.to(it, draft)))
                    .forEach(it -> some.put(it.getKey(), it.getValue()));
            outbox.put(some);
        }
        history.add(
                new Event(
                        "mailing:" + draft.id(),
                        "released",
                        by.value(),
                        now,
                        Map.of("letters", String.valueOf(letters.size()))));
        return new Outcome.Released(letters.size());
    }
}
