package org.laurel.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.scheme.EditionId;
import org.laurel.school.SchoolId;

/** A label that ends soon, and one of the teachers who are told. */
record Ending(
        UUID mail,
        String name,
        String email,
        Language language,
        SchoolId school,
        String schoolName,
        CountryCode country,
        EditionId edition,
        LocalDate until) {}
