package org.laurel.membership;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.country.CountryCode;
import org.laurel.history.History;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a mailing as it was written, so that it can be looked at before anybody gets it. */
@Service
public class WriteMailing {

    /** What is wrong with the words in a language. */
    public enum Fault {
        ENGLISH_MISSING,
        SUBJECT_MISSING,
        SUBJECT_TOO_LONG,
        TEXT_MISSING,
        TEXT_TOO_LONG
    }

    /** A fault and the language it is in. */
    public record Found(Language language, Fault fault) {}

    /** How it can end. */
    public sealed interface Outcome {
        record Written(Mailing.Draft mailing) implements Outcome {}

        record Faulty(List<Found> faults) implements Outcome {}

        record ReleasedBefore() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_TEXT = 10_000;

    private final MemberMailings mailings;
    private final History history;
    private final Clock clock;

    WriteMailing(MemberMailings mailings, History history, Clock clock) {
        this.mailings = mailings;
        this.history = history;
        this.clock = clock;
    }

    /** A new one where it has no id yet. */
    @Transactional
    public Outcome write(
            @Nullable UUID id,
            @Nullable CountryCode country,
            Map<Language, Wording.Words> typed,
            PersonId by) {
        var wording = Wording.of(typed);
        var faults = faults(wording);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        if (id != null) {
            mailings.hold(id);
            var known = mailings.find(id);
            if (known.isEmpty()) {
                return new Outcome.NotFound();
            }
            if (known.get() instanceof Mailing.Released) {
                return new Outcome.ReleasedBefore();
            }
        }
        var draft =
                new Mailing.Draft(
                        id == null ? TimeOrderedId.next(clock) : id,
                        country,
                        wording,
                        clock.instant());
        mailings.keep(draft, by);
        history.add("mailing:" + draft.id(), "written", by.value(), clock.instant());
        return new Outcome.Written(draft);
    }

    private static List<Found> faults(Wording wording) {
        var faults = new ArrayList<Found>();
        if (!wording.in().containsKey(Language.EN)) {
            faults.add(new Found(Language.EN, Fault.ENGLISH_MISSING));
        }
        for (var language : Language.values()) {
            if (wording.in().containsKey(language)) {
                faults(wording.get(language)).forEach(it -> faults.add(new Found(language, it)));
            }
        }
        return faults;
    }

    private static List<Fault> faults(Wording.Words words) {
        var faults = new ArrayList<Fault>();
        if (words.subject().isEmpty()) {
            faults.add(Fault.SUBJECT_MISSING);
        } else if (words.subject().length() > LONGEST_SUBJECT) {
            faults.add(Fault.SUBJECT_TOO_LONG);
        }
        if (words.text().isEmpty()) {
            faults.add(Fault.TEXT_MISSING);
        } else if (words.text().length() > LONGEST_TEXT) {
            faults.add(Fault.TEXT_TOO_LONG);
        }
        return faults;
    }
}
