package org.laurel.desk.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;

/** One application in the officer's list, in the reader's words. */
public record ListRow(
        ApplicationId id,
        LocalDate submitted,
        boolean nextRound,
        String scheme,
        String project,
        String teacher,
        String school,
        String city,
        String state,
        String color,
        int handedIn,
        int asked,
        int wanted,
        @Nullable LocalDate due,
        boolean late,
        boolean lapsed) {

    public String address() {
        return "/country/applications/" + id;
    }
}
