package org.laurel.newsletter;

import org.laurel.language.Language;
import org.laurel.round.EuropeanRound;
import org.laurel.settings.Settings;
import org.springframework.stereotype.Component;

/** The places to which mails of the newsletter lead. */
@Component
class Addresses {

    private final Settings settings;

    Addresses(Settings settings) {
        this.settings = settings;
    }

    String confirmation(Token token, Language language) {
        return ofLink("confirmations", token, language);
    }

    String cancellation(Token token, Language language) {
        return ofLink("cancellations", token, language);
    }

    String label(EuropeanRound round, Language language) {
        return whole("/%s/schemes/%s".formatted(language.code(), round.edition().scheme()));
    }

    String calendar(EuropeanRound round, Language language) {
        return whole(
                "/%s/labels/%s/rounds.ics".formatted(language.code(), round.edition().scheme()));
    }

    private String ofLink(String what, Token token, Language language) {
        return whole(
                "/newsletter/%s/%s?language=%s".formatted(what, token.value(), language.code()));
    }

    private String whole(String path) {
        return settings.publicUrl().resolve(path).toString();
    }
}
