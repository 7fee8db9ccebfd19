package org.laurel.mail;

import java.time.Duration;

/** How long the server may be silent, and how long a whole conversation may last. */
record Patience(Duration answer, Duration verdict, Duration whole) {

    /**
     * RFC 5321 (4.5.3.2.6) asks for ten minutes after the last dot: who leaves before the answer
     * does not know whether the mail was taken.
     */
    static final Patience USUAL =
            new Patience(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(20));

    /** How long a server can take its time when it always answers just before we leave. */
    static Duration sumOfWaits(Patience it) {
        // Connecting, greeting, EHLO, STARTTLS, its handshake, EHLO, three steps of AUTH, MAIL,
        // RCPT, DATA and the text.
        return it.answer().multipliedBy(13).plus(it.verdict());
    }
}
