package org.laurel.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The environment as given; complaints name the setting and never its value, which may be secret.
 */
final class GivenSettings {

    private final Map<String, String> environment;

    GivenSettings(Map<String, String> environment, Set<String> known) {
        var unknown = new TreeSet<String>();
        for (var name : environment.keySet()) {
            if (name.startsWith("LAUREL_") && !known.contains(name)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new StartRefused(
                    "%s is no setting of Laurel; docs/operate/configure.md lists them all."
                            .formatted(String.join(", ", unknown)));
        }
        this.environment = environment;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    String required(String name, String because) {
        return text(name)
                .orElseThrow(() -> new StartRefused("%s is missing: %s.".formatted(name, because)));
    }

    <T> Optional<T> read(String name, String expected, Function<String, T> reading) {
        return text(name)
                .map(
                        text -> {
                            try {
                                return reading.apply(text);
                            } catch (RuntimeException _) {
                                throw new StartRefused("%s must be %s.".formatted(name, expected));
                            }
                        });
    }

    /** Settings that mean nothing without another one are a mistake that would go unnoticed. */
    void needs(String name, String... dependents) {
        for (var dependent : dependents) {
            if (text(name).isEmpty() && text(dependent).isPresent()) {
                throw new StartRefused("%s is set without %s.".formatted(dependent, name));
            }
        }
    }
}
