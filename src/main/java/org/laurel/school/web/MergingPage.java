package org.laurel.school.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.school.School;

/** The school that is to end, those found that it could become part of, and the chosen one. */
public record MergingPage(
        School school,
        String looked,
        List<School> found,
        @Nullable School into,
        String because,
        @Nullable String problem) {}
