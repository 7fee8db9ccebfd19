package org.laurel.project;

import java.util.Locale;

/** The part somebody has in a project. */
public enum Part {
    /** One of the two whose countries decide for ever whether the project is European. */
    FOUNDER,
    /** Joined later, from another school. */
    PARTNER,
    /** Works at the school of a member. */
    COLLEAGUE;

    /** The word used in the database and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
