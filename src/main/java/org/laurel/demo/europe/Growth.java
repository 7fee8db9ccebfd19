package org.laurel.demo.europe;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.laurel.demo.Entry;

/** How something grew: how many there were by the end of some days, and evenly between them. */
record Growth(List<LocalDate> days, List<Integer> counts) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 14);

    static Growth read(Entry figures, String name) {
        var days = new ArrayList<LocalDate>();
        var counts = new ArrayList<Integer>();
        days.add(FIRST_DAY);
        counts.add(0);
        figures.each(name, it -> Integer.parseInt(String.valueOf(it.written())))
                .forEach(
                        (day, count) -> {
                            days.add(LocalDate.parse(day));
                            counts.add(count);
                        });
        return new Growth(List.copyOf(days), List.copyOf(counts));
    }

    int all() {
        return counts.getLast();
    }

    /** The day by which a share of all was there, between 0 and 1. */
    LocalDate day(double share) {
        var count = share * all();
        int i = 1;
        while (i < counts.size() - 1 && counts.get(i) < count) {
            i++;
        }
        var part = (count - counts.get(i - 1)) / (counts.get(i) - counts.get(i - 1));
        var from = days.get(i - 1);
        return from.plusDays(
                Math.round(Math.clamp(part, 0, 1) * ChronoUnit.DAYS.between(from, days.get(i))));
    }
}
