package org.laurel.decision;

import java.util.Locale;

/** What a decision does, however it is worded. */
public enum Category {
    AWARD,
    REFUSE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Category of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
