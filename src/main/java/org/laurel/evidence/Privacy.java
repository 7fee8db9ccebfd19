package org.laurel.evidence;

import java.util.Locale;
import java.util.Optional;

/**
 * What a file shows and tells of people: what its giver said about the pupils in it, and what could
 * not be taken out of it, with whether the giver knows.
 */
public record Privacy(Pupils pupils, Remains remains, boolean remainsKnown) {

    /** Why a file cannot be handed in as it is. */
    public enum Lack {
        PUPILS,
        CONSENT_ANSWER,
        CONSENT,
        REMAINS;

        /** The key of its words: {@code evidence.lack.<key>}, {@code evidence.unready.<key>}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Privacy unanswered(Remains remains) {
        return new Privacy(Pupils.NOT_SAID, remains, false);
    }

    public Optional<Lack> lack() {
        return switch (pupils) {
            case NOT_SAID -> Optional.of(Lack.PUPILS);
            case CONSENT_NOT_SAID -> Optional.of(Lack.CONSENT_ANSWER);
            case CONSENT_LACKING -> Optional.of(Lack.CONSENT);
            case NOT_RECOGNISABLE, CONSENT_HELD ->
                    remains == Remains.NOTHING || remainsKnown
                            ? Optional.empty()
                            : Optional.of(Lack.REMAINS);
        };
    }
}
