package org.laurel.desk;

import java.util.Locale;

/** The next step of a teacher who has not applied for anything yet. */
public enum Beginning {
    JOIN_SCHOOL,
    BE_VALIDATED,
    FOUND_PROJECT,
    APPLY;

    /** The word used in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
