package org.laurel.kit;

import java.util.Locale;

/** How far a kit is, in the order in which it goes. */
public enum Step {
    AWAITED,
    CONFIRMED,
    SENT,
    RECEIVED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
