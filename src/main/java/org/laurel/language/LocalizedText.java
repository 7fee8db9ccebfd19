package org.laurel.language;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One text in several languages. A language it lacks falls back to English, then to any. */
public record LocalizedText(Map<Language, String> byLanguage) {

    public LocalizedText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text needs at least one language");
        }
        byLanguage = Map.copyOf(new EnumMap<>(byLanguage));
    }

    public String in(Language language) {
        @Nullable String own = byLanguage.get(language);
        if (own != null) {
            return own;
        }
        @Nullable String english = byLanguage.get(Language.EN);
        return english != null ? english : byLanguage.values().iterator().next();
    }
}
