package org.laurel.label;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.laurel.scheme.EditionId;

/**
 * An awarded label with the names a stranger may read. It has no end; a revoked one says so, and
 * one from before Laurel has no application. The holder's name stands on a look-up by code; lists
 * show it only after the holder's yes.
 */
public record Label(
        LabelCode code,
        @Nullable ApplicationId application,
        EditionId edition,
        PersonId holder,
        String holderName,
        boolean namePublic,
        String project,
        String school,
        String city,
        CountryCode country,
        String supportOrganisation,
        LocalDate awardedOn,
        @Nullable LocalDate revokedOn) {}
