package org.laurel.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.laurel.language.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** How many schools were awarded a label in all, as its owner published it. */
@Component
public class PublishedFigures {

    /** A figure and where it stands. */
    public record Figure(int schools, String source) {}

    private final List<?> figures;

    PublishedFigures() {
        try (InputStream file =
                Objects.requireNonNull(
                        PublishedFigures.class.getResourceAsStream("/register/published.yaml"))) {
            figures = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Figure> find(String scheme, String years, Language language) {
        return figures.stream()
                .map(Map.class::cast)
                .filter(it -> scheme.equals(it.get("scheme")) && years.equals(it.get("years")))
                .map(it -> figure(it, language))
                .findFirst();
    }

    private static Figure figure(Map<?, ?> it, Language language) {
        var source = (Map<?, ?>) Objects.requireNonNull(it.get("source"));
        return new Figure(
                (Integer) Objects.requireNonNull(it.get("schools")),
                String.valueOf(source.get(language.code())));
    }
}
