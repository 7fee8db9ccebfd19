package org.laurel.label;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.country.CountryCode;
import org.laurel.scheme.EditionId;

/**
 * An awarded label with the names a stranger may read. A revoked one says so, and one from before
 * Laurel has no application. A teacher's name stands on a look-up by code.
 */
public record Label(
        LabelCode code,
        @Nullable ApplicationId application,
        EditionId edition,
        Bearer bearer,
        String school,
        String city,
        CountryCode country,
        String supportOrganisation,
        LocalDate awardedOn,
        @Nullable LocalDate revokedOn) {

    public Standing on(LocalDate day) {
        if (revokedOn != null) {
            return Standing.REVOKED;
        }
        return switch (bearer) {
            case Bearer.Teacher _ -> Standing.VALID;
            case Bearer.School(var from, _) when day.isBefore(from) -> Standing.NOT_YET_VALID;
            case Bearer.School(_, var until) when day.isAfter(until) -> Standing.ENDED;
            case Bearer.School _ -> Standing.VALID;
        };
    }

    /** A school is no secret; a teacher's name is, until the teacher says yes. */
    public boolean open() {
        return switch (bearer) {
            case Bearer.Teacher it -> it.namePublic();
            case Bearer.School _ -> true;
        };
    }
}
