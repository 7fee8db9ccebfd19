package org.laurel.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.laurel.language.Language;
import org.laurel.mail.Outbox.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows whom a mailing would reach and in which words, or what became of a released one. */
@Service
public class PreviewMailing {

    /** How many teachers read a language, and in which they get it. */
    public record InLanguage(Language language, int teachers, Language gets) {}

    /** What everybody reads who gets it in a language. */
    public record Text(Language language, String subject, String text) {}

    /** A mailing, whom it would reach today, and what became of its letters. */
    public record Preview(
            Mailing mailing,
            int schools,
            int teachers,
            List<InLanguage> languages,
            List<Text> texts,
            Map<State, Integer> letters) {}

    private final MemberMailings mailings;
    private final MemberTeachers teachers;
    private final LetterOfMailing letterOfMailing;
    private final Clock clock;

    PreviewMailing(
            MemberMailings mailings,
            MemberTeachers teachers,
            LetterOfMailing letterOfMailing,
            Clock clock) {
        this.mailings = mailings;
        this.teachers = teachers;
        this.letterOfMailing = letterOfMailing;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Preview> preview(UUID mailing) {
        return mailings.find(mailing).map(this::preview);
    }

    private Preview preview(Mailing it) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var size = teachers.size(it.country(), today);
        return new Preview(
                it,
                size.schools(),
                size.teachers(),
                teachers.languages(it.country(), today).entrySet().stream()
                        .map(
                                in ->
                                        new InLanguage(
                                                in.getKey(),
                                                in.getValue(),
                                                it.wording().forReaderOf(in.getKey())))
                        .toList(),
                Arrays.stream(Language.values())
                        .filter(it.wording().in()::containsKey)
                        .map(
                                in ->
                                        new Text(
                                                in,
                                                it.wording().get(in).subject(),
                                                letterOfMailing.text(it, in)))
                        .toList(),
                teachers.states(it.id()));
    }
}
