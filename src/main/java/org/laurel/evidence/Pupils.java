package org.laurel.evidence;

import java.util.Locale;

/** What the giver of a file says about the pupils in it. */
public enum Pupils {
    NOT_SAID,
    NOT_RECOGNISABLE,
    CONSENT_NOT_SAID,
    CONSENT_HELD,
    CONSENT_LACKING;

    /** As it is kept, and the key of its words: {@code evidence.pupils.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of the two questions, as a page sends their answers; consent is asked only after a yes. */
    public static Pupils of(String recognisable, String consent) {
        return switch (recognisable) {
            case "no" -> NOT_RECOGNISABLE;
            case "yes" ->
                    switch (consent) {
                        case "yes" -> CONSENT_HELD;
                        case "no" -> CONSENT_LACKING;
                        default -> CONSENT_NOT_SAID;
                    };
            default -> NOT_SAID;
        };
    }

    static Pupils of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
