package org.laurel.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A stretch of time that clocks skip when they are put forward: no minute in it ever comes. */
public record SkippedTime(LocalDateTime from, LocalDateTime until) {

    /** The stretch a time that somebody typed lies in, if it does. */
    public static Optional<SkippedTime> around(LocalDateTime typed, ZoneId zone) {
        return Optional.ofNullable(zone.getRules().getTransition(typed))
                .filter(it -> it.isGap())
                .map(it -> new SkippedTime(it.getDateTimeBefore(), it.getDateTimeAfter()));
    }
}
