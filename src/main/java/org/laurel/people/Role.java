package org.laurel.people;

import java.util.Arrays;
import java.util.Locale;

/**
 * What somebody may be besides a teacher, and for which support organisation; the empty one means
 * all of Laurel.
 */
public record Role(Kind kind, String supportOrganisation) {

    public enum Kind {
        ASSESSOR,
        NATIONAL_OFFICER,
        CENTRAL_OFFICER,
        ADMINISTRATOR;

        /** The word used in the database, in addresses and in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(it -> it.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        /** Whether the role is held for one support organisation rather than for all of Laurel. */
        public boolean national() {
            return switch (this) {
                case ASSESSOR, NATIONAL_OFFICER -> true;
                case CENTRAL_OFFICER, ADMINISTRATOR -> false;
            };
        }

        /** Whether its holder must also give a code of a second device when signing in. */
        public boolean asksForSecondFactor() {
            return switch (this) {
                case NATIONAL_OFFICER, CENTRAL_OFFICER, ADMINISTRATOR -> true;
                case ASSESSOR -> false;
            };
        }
    }
}
