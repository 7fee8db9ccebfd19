package org.laurel.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.country.CountryCode;
import org.laurel.scheme.EditionId;

/**
 * An application as an officer's list shows it. Assessors are counted, never named; {@code due} is
 * the earliest promise still open; {@code nextRound} marks what came after a deadline and counts
 * for the round after it; {@code lapsed} what somebody was asked to assess who may not go on.
 */
public record Listed(
        ApplicationId id,
        EditionId edition,
        CountryCode country,
        String supportOrganisation,
        Instant submittedAt,
        boolean nextRound,
        String project,
        String teacher,
        String school,
        String city,
        Stage stage,
        Ending ending,
        int wanted,
        int asked,
        int handedIn,
        @Nullable LocalDate due,
        boolean lapsed,
        Place place) {

    /** How an application that is done ended. */
    public enum Ending {
        NOT_YET,
        AWARDED,
        REFUSED,
        WITHDRAWN
    }

    public boolean late(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
