package org.laurel.register.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.country.Country;
import org.laurel.country.SupportOrganisation;
import org.laurel.register.CalendarFile.Entry;
import org.laurel.register.CalendarFile.When.Moment;
import org.laurel.round.Round;
import org.laurel.round.Timetables;
import org.laurel.settings.Settings;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** The dates of one country's rounds as entries of a calendar. */
@Component
class NationalDates {

    private final Timetables timetables;
    private final Countries countries;
    private final Settings settings;
    private final Clock clock;

    NationalDates(Timetables timetables, Countries countries, Settings settings, Clock clock) {
        this.timetables = timetables;
        this.countries = countries;
        this.settings = settings;
        this.clock = clock;
    }

    /** None where the country is unknown or takes applications all year. */
    List<Entry> of(String scheme, String country, String label, Texts t) {
        return countries.find(country).stream()
                .flatMap(it -> entries(scheme, it, label, t))
                .toList();
    }

    private Stream<Entry> entries(String scheme, Country country, String label, Texts t) {
        var address =
                settings.publicUrl()
                        .resolve(
                                "/%s/schemes/%s?country=%s"
                                        .formatted(
                                                t.language().code(),
                                                scheme,
                                                country.code().value()))
                        .toString();
        return country.supportOrganisations().stream()
                .flatMap(
                        organisation ->
                                timetables.of(scheme, organisation.key(), clock.instant()).stream()
                                        .filter(it -> it.closedAt() == null)
                                        .flatMap(
                                                it ->
                                                        entries(
                                                                it,
                                                                organisation,
                                                                label,
                                                                address,
                                                                t)));
    }

    private static Stream<Entry> entries(
            Round round, SupportOrganisation organisation, String label, String address, Texts t) {
        var deadline = round.deadline();
        if (deadline == null) {
            return Stream.empty();
        }
        var named = new Object[] {label, name(round, organisation)};
        var opening =
                entry(
                        round,
                        "opening",
                        round.opensAt(),
                        t.say("register.calendar.opens", named),
                        t.moment(round.opensAt(), round.zone()),
                        address);
        var last =
                lastMinute(
                        round,
                        "deadline",
                        deadline,
                        t.say("register.calendar.deadline", named),
                        address,
                        t);
        var european = round.europeanLabel();
        return european == null
                ? Stream.of(opening, last)
                : Stream.of(
                        opening,
                        last,
                        lastMinute(
                                round,
                                "european-label",
                                european,
                                t.say("register.calendar.european-label", named),
                                address,
                                t));
    }

    private static String name(Round round, SupportOrganisation organisation) {
        return round.name() == null
                ? organisation.name()
                : organisation.name() + ", " + round.name();
    }

    private static Entry lastMinute(
            Round round, String step, Deadline due, String summary, String address, Texts t) {
        var shown = due.shown();
        return entry(round, step, shown.toInstant(), summary, t.moment(shown), address);
    }

    private static Entry entry(
            Round round, String step, Instant at, String summary, String said, String address) {
        return new Entry(
                round.id().value() + "-" + step,
                round.opensAt(),
                new Moment(at),
                summary,
                said,
                address);
    }
}
