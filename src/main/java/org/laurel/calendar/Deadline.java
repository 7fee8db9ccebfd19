package org.laurel.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The first instant at which it is too late, and the zone it was promised in. A deadline of 23:59
 * is kept until midnight, so its instant is the midnight after it.
 */
public record Deadline(Instant tooLateAt, ZoneId zone) {

    /** The deadline people write as "30 June, 23:59" in their own zone. */
    public static Deadline lastMinute(LocalDateTime shown, ZoneId zone) {
        return new Deadline(shown.plusMinutes(1).atZone(zone).toInstant(), zone);
    }

    public boolean passed(Instant now) {
        return !now.isBefore(tooLateAt);
    }

    /** The last minute in time, as it is shown to people. */
    public LocalDateTime shown() {
        return tooLateAt.atZone(zone).toLocalDateTime().minusMinutes(1);
    }
}
