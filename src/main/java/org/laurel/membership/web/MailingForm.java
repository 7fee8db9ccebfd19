package org.laurel.membership.web;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.membership.Mailing;
import org.laurel.membership.Wording;

/** A mailing as it is typed: a subject and a text for each language, most of them empty. */
public record MailingForm(String country, Map<Language, Wording.Words> words) {

    static MailingForm of(Map<String, String> typed) {
        var words = new EnumMap<Language, Wording.Words>(Language.class);
        for (var language : Language.values()) {
            words.put(
                    language,
                    new Wording.Words(
                            typed.getOrDefault("subject-" + language.code(), ""),
                            typed.getOrDefault("text-" + language.code(), "")));
        }
        return new MailingForm(typed.getOrDefault("country", ""), words);
    }

    static MailingForm of(Mailing mailing) {
        var words = new EnumMap<Language, Wording.Words>(Language.class);
        for (var language : Language.values()) {
            words.put(language, mailing.wording().get(language));
        }
        @Nullable CountryCode country = mailing.country();
        return new MailingForm(country == null ? "" : country.value(), words);
    }

    public String subject(Language language) {
        return in(language).subject();
    }

    public String text(Language language) {
        return in(language).text();
    }

    private Wording.Words in(Language language) {
        return words.getOrDefault(language, new Wording.Words("", ""));
    }
}
