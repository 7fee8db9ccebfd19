package org.laurel.people.web;

import java.util.Optional;

/** Asks for the code of an app, and shows how to set one up where the person has none yet. */
public record SecondFactorPage(String back, Optional<Setup> setup, Trouble trouble) {

    /** The key of a new app, to be scanned or typed. */
    public record Setup(String secret, QrCode code) {

        /** In groups of four, as people type it. */
        public String spaced() {
            return secret.replaceAll("(.{4})(?!$)", "$1 ");
        }
    }

    /** Why the person is still here. */
    public enum Trouble {
        NONE,
        WRONG,
        RECOVERY_WRONG,
        TOO_MANY
    }
}
