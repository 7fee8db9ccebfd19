package org.laurel.application;

import java.time.Instant;
import java.util.List;

/** That an application was given back to its applicant, for a reason both sides can read. */
public record Reopening(Instant at, String because) {

    /** The reason given at a moment of the history; nothing where nothing was given back then. */
    public static String because(List<Reopening> all, String event, Instant at) {
        return all.stream()
                .filter(it -> event.equals("application.reopened") && it.at().equals(at))
                .map(Reopening::because)
                .findFirst()
                .orElse("");
    }
}
