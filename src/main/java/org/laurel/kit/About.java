package org.laurel.kit;

import org.laurel.country.CountryCode;
import org.laurel.label.LabelCode;
import org.laurel.scheme.EditionId;
import org.laurel.school.SchoolId;

/** The label that a kit belongs to; {@code standing} until it ends or is revoked. */
public record About(
        LabelCode label,
        EditionId edition,
        SchoolId school,
        String name,
        String city,
        CountryCode country,
        String organisation,
        boolean standing) {}
