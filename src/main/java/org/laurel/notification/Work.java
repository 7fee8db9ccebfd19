package org.laurel.notification;

import java.time.Instant;
import java.util.UUID;
import org.laurel.country.CountryCode;

/** An application of somebody, as far as a mail to its applicant tells of it. */
record Work(
        UUID application,
        int attempt,
        String scheme,
        CountryCode country,
        String organisation,
        String project,
        Instant openedAt,
        boolean ofSchool,
        Reader applicant) {
    /** What an administrator is told where somebody cannot be told of an occasion. */
    String about(String occasion) {
        return "%s application:%s".formatted(occasion, application);
    }
}
