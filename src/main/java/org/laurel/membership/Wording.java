package org.laurel.membership;

import java.util.EnumMap;
import java.util.Map;
import org.laurel.language.Language;
import org.laurel.text.Typed;

/** A mailing's subject and text in each language that it was written in. */
public record Wording(Map<Language, Words> in) {

    /** In one language. */
    public record Words(String subject, String text) {}

    public Wording {
        in = Map.copyOf(in);
    }

    /** The language in which somebody gets it: the own one, or English where that is missing. */
    public Language forReaderOf(Language language) {
        return in.containsKey(language) ? language : Language.EN;
    }

    public Words get(Language language) {
        return in.getOrDefault(language, new Words("", ""));
    }

    /** Without the languages in which nothing was typed, and without blanks around. */
    static Wording of(Map<Language, Words> typed) {
        var kept = new EnumMap<Language, Words>(Language.class);
        typed.forEach(
                (language, words) -> {
                    var it =
                            new Words(
                                    Typed.line(words.subject()), Typed.text(words.text()).strip());
                    if (!it.subject().isEmpty() || !it.text().isEmpty()) {
                        kept.put(language, it);
                    }
                });
        return new Wording(kept);
    }
}
