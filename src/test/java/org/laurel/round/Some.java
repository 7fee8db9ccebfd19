package org.laurel.round;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.laurel.calendar.Deadline;
import org.laurel.scheme.Windows;

/** Rounds to test with: Swedish, for the National Quality Label. */
final class Some {

    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    static final String SCHEME = "national-quality-label";

    private Some() {}

    static Round window(String opens, String deadline) {
        return window(opens, deadline, Windows.Late.REFUSED);
    }

    static Round window(String opens, String deadline, Windows.Late late) {
        return round(opens, Deadline.lastMinute(LocalDateTime.parse(deadline), SWEDEN), late);
    }

    static Round allYear(String opens) {
        return round(opens, null, Windows.Late.REFUSED);
    }

    static Instant at(String shownInSweden) {
        return LocalDateTime.parse(shownInSweden).atZone(SWEDEN).toInstant();
    }

    private static Round round(String opens, Deadline deadline, Windows.Late late) {
        return new Round(
                new RoundId(UUID.randomUUID()),
                SCHEME,
                "uhr",
                "Round",
                at(opens),
                deadline,
                SWEDEN,
                late,
                null,
                null);
    }
}
