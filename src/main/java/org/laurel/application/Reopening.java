package org.laurel.application;

import java.time.Instant;
import java.util.List;

/**
 * That an application was given back to its applicant, for a reason both sides can read: reopened,
 * or returned to be improved before a deadline.
 */
public record Reopening(String what, Instant at, String because) {

    static final String REOPENED = "reopened";
    static final String RETURNED = "returned";

    public boolean byReturn() {
        return what.equals(RETURNED);
    }

    /** The reason given at a moment of the history; nothing where nothing was given back then. */
    public static String because(List<Reopening> all, String event, Instant at) {
        return all.stream()
                .filter(it -> event.equals("application." + it.what()) && it.at().equals(at))
                .map(Reopening::because)
                .findFirst()
                .orElse("");
    }
}
