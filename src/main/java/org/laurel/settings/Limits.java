package org.laurel.settings;

import java.time.Duration;

/**
 * How much is taken at once.
 *
 * @param connections open at once
 * @param connectionsPerAddress of these from one network address
 * @param patience how long a sender may keep Laurel waiting
 * @param uploadMegabytes on their way in, of everybody together
 */
public record Limits(
        int connections, int connectionsPerAddress, Duration patience, int uploadMegabytes) {

    /** Each takes some 40 kB; a small machine has room for these. */
    private static final int MOST_CONNECTIONS = 1_500;

    /** Assumed: fifty people of one school, with as many connections each as browsers open. */
    private static final int MOST_CONNECTIONS_PER_ADDRESS = 400;

    private static final Duration SHORT_STALL = Duration.ofSeconds(20);

    /** Two hundred of the largest files. */
    private static final int MOST_UPLOAD_MEGABYTES = 20_000;

    static Limits read(GivenSettings given) {
        return new Limits(
                number(given, "LAUREL_CONNECTIONS", MOST_CONNECTIONS),
                number(given, "LAUREL_CONNECTIONS_PER_ADDRESS", MOST_CONNECTIONS_PER_ADDRESS),
                given.read("LAUREL_PATIENCE", "a time like 20s", Settings::positive)
                        .orElse(SHORT_STALL),
                number(given, "LAUREL_UPLOAD_MEGABYTES", MOST_UPLOAD_MEGABYTES));
    }

    private static int number(GivenSettings given, String name, int otherwise) {
        return given.read(name, "a number from 1", Settings::positiveNumber).orElse(otherwise);
    }
}
