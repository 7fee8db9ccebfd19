package org.laurel.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a form sent, as it was typed; line breaks are those of the database. */
final class Sent {

    private final MultiValueMap<String, String> values;

    Sent(MultiValueMap<String, String> values) {
        this.values = values;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        @Nullable String value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** Every ticked one; unlike a bound list, a single value with commas stays one. */
    List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }
}
