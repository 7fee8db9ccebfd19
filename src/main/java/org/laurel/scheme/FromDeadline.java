package org.laurel.scheme;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * How a cut-off follows from the last day of a round: so many years later, perhaps on a fixed date.
 */
public record FromDeadline(int years, @Nullable MonthDay on) {

    public LocalDate day(LocalDate deadline) {
        var day = deadline.plusYears(years);
        return on == null ? day : on.atYear(day.getYear());
    }
}
