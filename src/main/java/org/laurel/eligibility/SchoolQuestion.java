package org.laurel.eligibility;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.Edition;

/**
 * What is asked about schools: as they stood at the end of a day somewhere, by the days of a round.
 * What happened later is not known that day, so no period reaches beyond it.
 */
public record SchoolQuestion(Edition edition, LocalDate on, ZoneId zone, CutOffs days) {

    /** The parameters of {@code school-facts.sql}, the school apart. */
    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("scheme", edition.id().scheme());
        parameters.put("counted_scheme", edition.countsLabelsOf());
        parameters.put("on", on);
        parameters.put("zone", zone.getId());
        parameters.put("day_ends", endOf(on));
        parameters.put("active_since", day(CutOff.ACTIVE_SINCE));
        parameters.put("active_begins", startOf(day(CutOff.ACTIVE_SINCE)));
        parameters.put("active_until", noLaterThanAsked(CutOff.ACTIVE_UNTIL));
        parameters.put("active_ends", endOf(noLaterThanAsked(CutOff.ACTIVE_UNTIL)));
        parameters.put("label_from", day(CutOff.LABEL_FROM));
        parameters.put("label_to", noLaterThanAsked(CutOff.LABEL_TO));
        return parameters;
    }

    private LocalDate day(CutOff cutOff) {
        return requireNonNull(days.days().get(cutOff), cutOff::key);
    }

    private LocalDate noLaterThanAsked(CutOff cutOff) {
        var day = day(cutOff);
        return day.isBefore(on) ? day : on;
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private OffsetDateTime endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
