package org.laurel.round.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.laurel.calendar.SkippedTime;
import org.laurel.words.Texts;

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

    /** What is wrong with a time: none can be read, or clocks there never show it. */
    static Optional<String> problem(String typed, ZoneId zone, Texts t) {
        var time = read(typed);
        return time.isEmpty()
                ? Optional.of(t.say("round.problem.no-time"))
                : SkippedTime.around(time.get(), zone).map(it -> skipped(it, zone, t));
    }

    /** The same of a time that need not be given. */
    static Optional<String> problemIfGiven(String typed, ZoneId zone, Texts t) {
        return typed.isBlank() ? Optional.empty() : problem(typed, zone, t);
    }

    private static String skipped(SkippedTime it, ZoneId zone, Texts t) {
        return t.say(
                "round.problem.skipped",
                it.from().toLocalDate(),
                it.from().toLocalTime().toString(),
                it.until().toLocalTime().toString(),
                zone.getId());
    }
}
