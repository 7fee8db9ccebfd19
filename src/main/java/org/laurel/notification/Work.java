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
        Reader applicant) {}
