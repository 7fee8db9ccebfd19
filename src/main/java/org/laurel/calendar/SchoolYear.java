package org.laurel.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/** The twelve months that a yearly limit counts in; {@code end} is the first day after it. */
public record SchoolYear(LocalDate start, LocalDate end) {

    /** The school year that holds a day, where school years begin on {@code begins}. */
    public static SchoolYear of(LocalDate day, MonthDay begins) {
        var thisYears = begins.atYear(day.getYear());
        var start = day.isBefore(thisYears) ? begins.atYear(day.getYear() - 1) : thisYears;
        return new SchoolYear(start, begins.atYear(start.getYear() + 1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /** As people write it: {@code 2026/27}. */
    public String label() {
        return "%d/%02d".formatted(start.getYear(), (start.getYear() + 1) % 100);
    }
}
