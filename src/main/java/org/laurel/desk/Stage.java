package org.laurel.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an officer has to do next with an application that was handed in. */
public enum Stage {
    TO_ASSIGN,
    ASSESSING,
    TO_DECIDE,
    DECIDED,
    DONE;

    /** Everything that still asks for something. */
    public static final Set<Stage> OPEN = Set.copyOf(EnumSet.complementOf(EnumSet.of(DONE)));

    /** The word used in SQL, in addresses and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stage> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
