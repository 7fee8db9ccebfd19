package org.laurel.demo.europe;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody invented: one in twelve moves to another school, one in thirty leaves for good. */
record Teacher(
        int number,
        Land land,
        LocalDate joined,
        int school,
        @Nullable LocalDate left,
        @Nullable Integer nextSchool) {

    /** Where they worked on a day; the last school for ever after. */
    int schoolOn(LocalDate day) {
        return left == null || nextSchool == null || day.isBefore(left) ? school : nextSchool;
    }
}
