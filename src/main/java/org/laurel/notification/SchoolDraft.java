package org.laurel.notification;

import java.time.Instant;
import java.util.UUID;
import org.laurel.country.CountryCode;
import org.laurel.round.RoundId;

/** What a whole school has begun to write, as a mail to one of its teachers tells of it. */
record SchoolDraft(
        UUID application,
        String scheme,
        CountryCode country,
        RoundId round,
        String school,
        Instant openedAt,
        Reader colleague) {
    /** What an administrator is told where somebody cannot be told of an occasion. */
    String about(String occasion) {
        return "%s application:%s".formatted(occasion, application);
    }
}
