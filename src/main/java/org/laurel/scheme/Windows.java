package org.laurel.scheme;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The windows in which a country takes applications; none means all year. */
public record Windows(Late late, List<Window> windows) {

    public static final Windows ALL_YEAR = new Windows(Late.REFUSED, List.of());

    public enum Late {
        REFUSED,
        NEXT_ROUND
    }

    /**
     * Times are local to the country, and {@code deadline} is the last minute in time as people
     * write it (23:59).
     */
    public record Window(
            LocalDateTime opens,
            LocalDateTime deadline,
            @Nullable LocalDateTime europeanLabelBy,
            Source source) {}

    public boolean allYear() {
        return windows.isEmpty();
    }
}
