package org.laurel.assessment;

import java.util.Locale;

/** Why somebody must not judge an application. */
public enum ConflictOfInterest {
    OWN_APPLICATION,
    SAME_PROJECT,
    SAME_SCHOOL;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ConflictOfInterest of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
