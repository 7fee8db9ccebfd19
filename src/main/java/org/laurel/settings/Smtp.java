package org.laurel.settings;

import java.util.Optional;

/** The server that takes our mail, and how many a minute of those that go to very many people. */
public record Smtp(
        String host,
        int port,
        Optional<Account> account,
        String from,
        Encryption encryption,
        int bulkPerMinute) {

    /** Who we are to that server, where it asks. */
    public record Account(String user, Secret password) {}

    /** How the connection is kept private. */
    public enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }
}
