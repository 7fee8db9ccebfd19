package org.laurel.school;

import java.util.Locale;

/** Somebody who answers for a school, at the address the support organisation confirmed. */
public record Contact(String name, String email) {

    /** As what somebody answers for a school. */
    public enum Part {
        HEAD,
        DEPUTY;

        /** The word used in the database, in addresses and in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Part of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Mail servers do not tell capitals apart, nor do we. */
    public boolean reads(String address) {
        return email.equalsIgnoreCase(address);
    }
}
