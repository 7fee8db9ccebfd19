package org.laurel.membership;

import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.settings.Settings;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/** Writes a mailing to one reader: the officer's words, and below them why the reader got them. */
@Component
class LetterOfMailing {

    private final Words words;
    private final Settings settings;

    LetterOfMailing(Words words, Settings settings) {
        this.words = words;
        this.settings = settings;
    }

    Message to(Recipient reader, Mailing mailing) {
        var language = mailing.wording().forReaderOf(reader.language());
        var said = mailing.wording().get(language);
        return new Message(
                "membership.mailing:%s:%s".formatted(mailing.id(), reader.mail()),
                reader.email(),
                language,
                said.subject(),
                text(mailing, language));
    }

    String text(Mailing mailing, Language language) {
        return words.in(language)
                .say(
                        "membership.mail.text",
                        mailing.wording().get(language).text(),
                        settings.publicUrl() + "/desk");
    }
}
