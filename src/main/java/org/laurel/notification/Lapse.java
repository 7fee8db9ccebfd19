package org.laurel.notification;

import java.util.UUID;
import org.laurel.country.CountryCode;

/** An assignment that ended by itself. No name of anybody goes by mail, not even why exactly. */
record Lapse(
        UUID assignment,
        UUID application,
        String scheme,
        CountryCode country,
        String organisation,
        String project,
        String how) {
    /** What an administrator is told where an officer cannot be told of it. */
    String about() {
        return "lapsed assignment:%s".formatted(assignment);
    }
}
