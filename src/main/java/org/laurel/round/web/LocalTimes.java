package org.laurel.round.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times as forms send them, {@code 2026-06-30T23:59}, in the zone the page names. */
final class LocalTimes {

    private LocalTimes() {}

    /** Nothing where no time was typed, or one in no century of ours. */
    static Optional<LocalDateTime> read(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()))
                    .filter(it -> it.getYear() >= 2000 && it.getYear() < 2200);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static boolean unreadable(String typed) {
        return !typed.isBlank() && read(typed).isEmpty();
    }
}
