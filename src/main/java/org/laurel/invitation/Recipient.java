package org.laurel.invitation;

import java.util.List;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;

/** A teacher to be invited, with the eligible schools where the teacher works. */
public record Recipient(
        PersonId person, String name, String email, Language language, List<Place> schools) {

    /** One of those schools. */
    public record Place(SchoolId school, String name, CountryCode country) {}
}
