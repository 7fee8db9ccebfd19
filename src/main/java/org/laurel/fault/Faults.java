package org.laurel.fault;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what nobody expected into the log, once, with where it happened and a short reference.
 * Whoever met it is told the reference, and so nobody has to describe an error to be helped.
 */
public final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without what is mistaken for something else when it is read aloud or copied. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private Faults() {}

    /**
     * Writes the line.
     *
     * @param where what was being done, in words without anything that a person sent
     * @return the reference, such as {@code K7Q2-MX9D}
     */
    public static String note(String where, Throwable thrown) {
        var reference = reference();
        log.error("{} {}", reference, where, thrown);
        return reference;
    }

    /** From now on a thread that ends by an error is noted too. */
    public static void noteThoseOfThreads() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> note("thread " + thread.getName(), thrown));
    }

    private static String reference() {
        var letters =
                RANDOM.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(it -> String.valueOf(LETTERS.charAt(it)))
                        .collect(Collectors.joining());
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }
}
