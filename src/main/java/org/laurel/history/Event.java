package org.laurel.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deed: what was done to a subject such as {@code application:0199…}, by whom (none for the
 * system), and the particulars worth keeping. Names and texts of people do not belong here.
 */
public record Event(
        String subject, String what, @Nullable UUID by, Instant at, Map<String, String> details) {

    public Event {
        details = Map.copyOf(details);
    }
}
