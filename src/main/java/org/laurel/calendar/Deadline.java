package org.laurel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The first instant at which it is too late, and the zone it was promised in. A deadline of 23:59
 * is kept until midnight, so its instant is the midnight after it, or what clocks show then.
 */
public record Deadline(Instant tooLateAt, ZoneId zone) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * The deadline people write as "30 June, 23:59" in their own zone. Where clocks show that
     * minute twice, the second is meant: nobody shall be late who read it.
     */
    public static Deadline lastMinute(LocalDateTime shown, ZoneId zone) {
        return new Deadline(
                shown.atZone(zone).withLaterOffsetAtOverlap().toInstant().plus(MINUTE), zone);
    }

    public boolean passed(Instant now) {
        return !now.isBefore(tooLateAt);
    }

    /**
     * The last minute in time, as it is shown to people. Clocks may change at the very end of it,
     * so the minute is taken off the instant and never off what clocks show.
     */
    public ZonedDateTime shown() {
        return tooLateAt.minus(MINUTE).atZone(zone);
    }

    /** The same instant as clocks elsewhere show it. */
    public Deadline in(ZoneId elsewhere) {
        return new Deadline(tooLateAt, elsewhere);
    }
}
