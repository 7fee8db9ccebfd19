package org.laurel.activity;

import java.util.Arrays;
import java.util.Optional;

/** What somebody did; work in a project is activity by itself. */
public enum ActivityKind {
    PROFESSIONAL_DEVELOPMENT("professional-development"),
    OTHER("other");

    private final String key;

    ActivityKind(String key) {
        this.key = key;
    }

    public static Optional<ActivityKind> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }
}
