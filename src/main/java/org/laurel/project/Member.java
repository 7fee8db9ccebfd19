package org.laurel.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;

/**
 * Somebody in a project. School and country are those of the day the member came in, and stay so
 * whatever the person does later.
 */
public record Member(
        PersonId person,
        String name,
        Part part,
        @Nullable SchoolId school,
        @Nullable String schoolName,
        CountryCode country,
        Instant acceptedAt,
        @Nullable Instant leftAt) {

    public boolean here() {
        return leftAt == null;
    }
}
