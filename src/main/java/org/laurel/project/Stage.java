package org.laurel.project;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a project is on a day. */
public enum Stage {
    RUNNING,
    ENDING,
    CLOSED;

    /** No source says how late the last stage begins; two months before the end is assumed. */
    public static final int LAST_STAGE_DAYS = 60;

    public static Stage on(LocalDate day, LocalDate endsOn, @Nullable LocalDate closedOn) {
        if (closedOn != null && !day.isBefore(closedOn)) {
            return CLOSED;
        }
        return endsOn.isAfter(day.plusDays(LAST_STAGE_DAYS)) ? RUNNING : ENDING;
    }

    /** The word the rules ask for. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
