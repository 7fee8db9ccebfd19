package org.laurel.settings;

import java.util.Optional;

/** The server that takes our mail. */
public record Smtp(
        String host, int port, Optional<Account> account, String from, Encryption encryption) {

    /** Who we are to that server, where it asks. */
    public record Account(String user, Secret password) {}

    /** How the connection is kept private. */
    public enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }
}
