package org.laurel.school.web;

import java.util.List;
import java.util.Optional;
import org.laurel.school.School;
import org.laurel.school.Stay;
import org.laurel.site.Choice;

/** Where a person works, and the schools found by name. */
public record SchoolsPage(
        List<Stay> mine,
        String looked,
        String country,
        List<Choice> countries,
        List<Found> found,
        Optional<String> next,
        boolean tooFewLetters,
        boolean tooMany) {

    /** A school among those found. */
    public record Found(School school, String country, boolean mine) {}
}
