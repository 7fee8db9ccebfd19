package org.laurel.words;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.laurel.language.Language;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word of the interface, in every language: {@code messages/<module>/<language>.properties}.
 */
@Component
public class Words {

    private final Map<Language, Texts> byLanguage = new EnumMap<>(Language.class);

    public Words() {
        var english = sentences(Language.EN);
        for (var language : Language.values()) {
            byLanguage.put(language, new SpokenTexts(language, sentences(language), english));
        }
    }

    public Texts in(Language language) {
        return requireNonNull(byLanguage.get(language));
    }

    private static Map<String, Sentence> sentences(Language language) {
        var patterns = new Properties();
        var files = "classpath*:messages/*/" + language.code() + ".properties";
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
                try (var text =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    patterns.load(text);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var locale = SpokenTexts.locale(language);
        return patterns.stringPropertyNames().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                key -> key,
                                key -> new Sentence(patterns.getProperty(key), locale)));
    }
}
