package org.laurel.preselection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.school.School;

/** The schools that an officer found, and the labels schools can ask for. */
public record CountrySchoolsPage(
        String looked, List<School> found, List<Scheme> schemes, @Nullable String next) {

    /** A label that schools can ask for. */
    public record Scheme(String key, String name) {}
}
