package org.laurel.round;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Deadline;
import org.laurel.scheme.Windows;

/**
 * A time in which a support organisation takes applications to a scheme. Without a deadline it
 * lasts all year; without a name it comes from the edition and is called by its dates.
 */
public record Round(
        RoundId id,
        String scheme,
        String organisation,
        @Nullable String name,
        Instant opensAt,
        @Nullable Deadline deadline,
        ZoneId zone,
        Windows.Late late,
        @Nullable Deadline europeanLabel,
        @Nullable Instant closedAt) {

    /** Where a round stands: still to open, open, over by its deadline, or closed by a person. */
    public enum Stage {
        TO_OPEN,
        OPEN,
        OVER,
        CLOSED
    }

    public Stage stage(Instant now) {
        if (closedAt != null) {
            return Stage.CLOSED;
        }
        if (now.isBefore(opensAt)) {
            return Stage.TO_OPEN;
        }
        return deadline != null && deadline.passed(now) ? Stage.OVER : Stage.OPEN;
    }

    public boolean open(Instant now) {
        return stage(now) == Stage.OPEN;
    }

    /** The first instant at which it takes no more; that of its opening where it never opened. */
    Instant end() {
        var deadlineEnds = deadline == null ? Instant.MAX : deadline.tooLateAt();
        var closureEnds = closedAt == null ? Instant.MAX : closedAt;
        return Collections.max(
                List.of(opensAt, Collections.min(List.of(deadlineEnds, closureEnds))));
    }

    boolean neverOpened() {
        return end().equals(opensAt);
    }

    boolean overlaps(Round other) {
        return !neverOpened()
                && !other.neverOpened()
                && opensAt.isBefore(other.end())
                && other.opensAt.isBefore(end());
    }

    Round until(Deadline later) {
        return new Round(
                id,
                scheme,
                organisation,
                name,
                opensAt,
                later,
                zone,
                late,
                europeanLabel,
                closedAt);
    }

    Round closed(Instant at) {
        return new Round(
                id, scheme, organisation, name, opensAt, deadline, zone, late, europeanLabel, at);
    }
}
