package org.laurel.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.laurel.country.Countries;
import org.laurel.desk.CountryApplications;
import org.laurel.desk.Search;
import org.laurel.desk.Sort;
import org.laurel.desk.Stage;
import org.laurel.desk.Waiting;
import org.laurel.desk.web.DeskPage.Action;
import org.laurel.desk.web.DeskPage.Count;
import org.laurel.desk.web.DeskPage.CountryRow;
import org.laurel.desk.web.DeskPage.OfficePart;
import org.laurel.people.SignedIn;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** What waits for an officer, as counts that lead into the list. */
@Component
class OfficeDesk {

    /** The columns of the table of countries, in this order. */
    static final List<String> STATES =
            List.of("submitted", "in-assessment", "awarded", "refused", "withdrawn");

    private final CountryApplications applications;
    private final Waiting waiting;
    private final Countries countries;
    private final Clock clock;

    OfficeDesk(
            CountryApplications applications, Waiting waiting, Countries countries, Clock clock) {
        this.applications = applications;
        this.waiting = waiting;
        this.countries = countries;
        this.clock = clock;
    }

    List<OfficePart> of(SignedIn officer, Texts t) {
        return officer.officerOf().stream().map(it -> office(it, officer, t)).toList();
    }

    private OfficePart office(String key, SignedIn officer, Texts t) {
        var organisation = countries.organisation(key);
        var today =
                LocalDate.ofInstant(clock.instant(), countries.get(organisation.country()).zone());
        var search = new Search(officer.id(), List.of(key), Stage.OPEN, "", Sort.SUBMITTED);
        var counts = applications.counts(search);
        var late = applications.late(search, today);
        var lapsed = applications.lapsed(search);
        var teachers = waiting.teachers(key);
        var asked = ListAddress.of(Map.of("organisation", key));
        return new OfficePart(
                organisation.name(),
                Arrays.stream(Stage.values())
                        .map(
                                it ->
                                        new Count(
                                                t.say("desk.stage." + it.key()),
                                                counts.getOrDefault(it, 0),
                                                asked.state(it.key()).address()))
                        .toList(),
                new Count(
                        t.say("desk.office.late", late),
                        late,
                        asked.sort(Sort.DUE.key()).address()),
                new Count(
                        t.say("desk.office.lapsed", lapsed),
                        lapsed,
                        asked.state(Stage.TO_ASSIGN.key()).address()),
                new Count(t.say("desk.office.teachers", teachers), teachers, "/country/teachers"),
                next(counts, asked, t));
    }

    private static Optional<Action> next(Map<Stage, Integer> counts, ListAddress asked, Texts t) {
        int toAssign = counts.getOrDefault(Stage.TO_ASSIGN, 0);
        int toDecide = counts.getOrDefault(Stage.TO_DECIDE, 0);
        if (toAssign > 0) {
            return Optional.of(
                    new Action(
                            t.say("desk.office.assign", toAssign),
                            asked.state(Stage.TO_ASSIGN.key()).address()));
        }
        return toDecide > 0
                ? Optional.of(
                        new Action(
                                t.say("desk.office.decide", toDecide),
                                asked.state(Stage.TO_DECIDE.key()).address()))
                : Optional.empty();
    }

    /** Every country with its numbers, those with none included. */
    List<CountryRow> countries(SignedIn reader) {
        var language = reader.language();
        var numbers =
                waiting.byCountry(reader.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.country() + " " + it.state(),
                                        Waiting.Count::number));
        return countries.all(language).stream()
                .map(
                        it ->
                                new CountryRow(
                                        countries.name(it.code(), language),
                                        STATES.stream()
                                                .map(
                                                        state ->
                                                                numbers.getOrDefault(
                                                                        it.code() + " " + state, 0))
                                                .toList()))
                .toList();
    }
}
