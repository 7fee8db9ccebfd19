package org.laurel.application.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.words.Texts;

/**
 * What stands on top of every page of an application: the label, the project, and its state in
 * words; {@code late} says for which round it counts where it came after a deadline.
 */
public record Head(
        ApplicationId id,
        String scheme,
        String project,
        String state,
        String color,
        boolean draft,
        @Nullable Instant saved,
        Instant now,
        @Nullable String late,
        List<String> news) {

    /** Where it stands; a draft says when it was saved: the time of today, else the day. */
    public String standing(Texts t, ZoneId zone) {
        if (!draft || saved == null) {
            return state;
        }
        var day = LocalDate.ofInstant(saved, zone);
        return day.equals(LocalDate.ofInstant(now, zone))
                ? t.say("application.state.saved", t.time(saved, zone))
                : t.say("application.state.saved-on", day);
    }
}
