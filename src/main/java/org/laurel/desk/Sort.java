package org.laurel.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order of the officer's list: the longest waiting, by name, or the earliest promise first. */
public enum Sort {
    SUBMITTED,
    PROJECT,
    TEACHER,
    DUE;

    /** The word used in addresses and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
