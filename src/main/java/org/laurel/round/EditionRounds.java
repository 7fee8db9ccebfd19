package org.laurel.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.country.SupportOrganisation;
import org.laurel.scheme.Editions;
import org.laurel.scheme.Windows;
import org.springframework.stereotype.Component;

/** The rounds that the edition in force says for a country; they stand in no table. */
@Component
class EditionRounds {

    private final Editions editions;
    private final Countries countries;

    EditionRounds(Editions editions, Countries countries) {
        this.editions = editions;
        this.countries = countries;
    }

    /** None where the scheme has no edition yet. */
    List<Round> of(String scheme, SupportOrganisation organisation, Instant now) {
        var country = organisation.country();
        var zone = countries.get(country).zone();
        return editions.inForce(scheme, country.value(), LocalDate.ofInstant(now, zone))
                .map(
                        it ->
                                rounds(
                                        scheme,
                                        organisation,
                                        zone,
                                        it.id().inForceFrom(),
                                        it.overlay(country.value()).rounds()))
                .orElse(List.of());
    }

    static List<Round> rounds(
            String scheme,
            SupportOrganisation organisation,
            ZoneId zone,
            LocalDate inForceFrom,
            Windows written) {
        if (written.allYear()) {
            var opens = inForceFrom.atStartOfDay();
            return List.of(round(scheme, organisation, zone, opens, null, null, written.late()));
        }
        return written.windows().stream()
                .map(
                        it ->
                                round(
                                        scheme,
                                        organisation,
                                        zone,
                                        it.opens(),
                                        it.deadline(),
                                        it.europeanLabelBy(),
                                        written.late()))
                .toList();
    }

    private static Round round(
            String scheme,
            SupportOrganisation organisation,
            ZoneId zone,
            LocalDateTime opens,
            @Nullable LocalDateTime deadline,
            @Nullable LocalDateTime europeanLabel,
            Windows.Late late) {
        // The same window has the same id in every request, though no row gives it one.
        var name = "%s %s %s".formatted(scheme, organisation.key(), opens);
        return new Round(
                new RoundId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))),
                scheme,
                organisation.key(),
                null,
                opens.atZone(zone).toInstant(),
                deadline == null ? null : Deadline.lastMinute(deadline, zone),
                zone,
                late,
                europeanLabel == null ? null : Deadline.lastMinute(europeanLabel, zone),
                null);
    }
}
