package org.laurel.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.laurel.country.CountryCode;

/** An application that somebody is to assess. The applicant stays out of it: it goes by mail. */
record Task(
        UUID assignment,
        UUID application,
        String scheme,
        CountryCode country,
        String project,
        LocalDate dueOn,
        Reader assessor) {
    /** What an administrator is told where somebody cannot be told of an occasion. */
    String about(String occasion) {
        return "%s assignment:%s".formatted(occasion, assignment);
    }
}
