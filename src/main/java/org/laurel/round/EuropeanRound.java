package org.laurel.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.laurel.calendar.Deadline;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.EditionId;

/** A round of all countries together, with the days it counts by; the days themselves count. */
public record EuropeanRound(
        RoundId id,
        EditionId edition,
        String key,
        Instant announcedAt,
        Instant opensAt,
        Deadline deadline,
        LocalDate secondScreeningOn,
        LocalDate publishedOn,
        CutOffs cutOffs) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    public ZoneId zone() {
        return deadline.zone();
    }

    /** Facts can be put right and exceptions granted until that day has ended. */
    public boolean screened(Instant now) {
        return LocalDate.ofInstant(now, zone()).isAfter(secondScreeningOn);
    }

    /** Its name a year later: 2026-2027 after 2025-2026. */
    public String nextKey() {
        return YEAR.matcher(key)
                .replaceAll(it -> Integer.toString(Integer.parseInt(it.group()) + 1));
    }

    /** The same days some years later, which nobody has promised. */
    public CutOffs cutOffsAfter(int years) {
        Map<CutOff, LocalDate> later = new TreeMap<>();
        cutOffs.days().forEach((cutOff, day) -> later.put(cutOff, day.plusYears(years)));
        return new CutOffs(later, later.keySet());
    }

    boolean overlaps(EuropeanRound other) {
        return edition.equals(other.edition)
                && opensAt.isBefore(other.deadline.tooLateAt())
                && other.opensAt.isBefore(deadline.tooLateAt());
    }
}
