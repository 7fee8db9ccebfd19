package org.laurel.scheme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A round as its announcement dated it. What no source gives is absent; {@code deadline} is the
 * last minute in time as people write it (23:59).
 */
public record DatedRound(
        String key,
        @Nullable LocalDate announced,
        @Nullable LocalDate opens,
        @Nullable Deadline deadline,
        @Nullable LocalDate secondScreening,
        @Nullable LocalDate published,
        CutOffs cutOffs,
        Source source) {

    /** The last minute in time, where it is promised. */
    public record Deadline(LocalDateTime at, ZoneId zone, boolean assumed) {

        /** The second, where clocks show that minute twice. */
        public ZonedDateTime shown() {
            return at.atZone(zone).withLaterOffsetAtOverlap();
        }
    }

    /** The years of its label as people write them: {@code 2025–2026}. */
    public String years() {
        return key.replace('-', '–');
    }
}
