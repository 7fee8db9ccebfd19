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

    /** What it is called among those we had. */
    public String name() {
        return host + ":" + port;
    }

    /** Who we are to that server, where it asks. */
    public record Account(String user, Secret password) {}

    /** How the connection is kept private. */
    public enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }
}
