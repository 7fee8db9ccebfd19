package org.laurel.desk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.desk.CountryApplications;
import org.laurel.desk.Listed;
import org.laurel.desk.Place;
import org.laurel.desk.Search;
import org.laurel.desk.Sort;
import org.laurel.desk.Stage;
import org.laurel.desk.Workload;
import org.laurel.desk.web.DeskPage.Count;
import org.laurel.language.Alphabet;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.site.Choice;
import org.laurel.site.Page;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The applications of an officer's own organisations: found, sorted, counted, and chosen. */
@Controller
@RequestMapping("/country/applications")
class CountryApplicationsController {

    private static final int ROWS = 50;

    private final Searches searches;
    private final CountryApplications applications;
    private final ListRows rows;
    private final Workload workload;
    private final People people;
    private final Countries countries;
    private final Words words;

    CountryApplicationsController(
            Searches searches,
            CountryApplications applications,
            ListRows rows,
            Workload workload,
            People people,
            Countries countries,
            Words words) {
        this.searches = searches;
        this.applications = applications;
        this.rows = rows;
        this.workload = workload;
        this.people = people;
        this.countries = countries;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@RequestParam Map<String, String> parameters, SignedIn officer) {
        var asked = ListAddress.of(parameters);
        var search = searches.of(asked, officer);
        var t = words.in(officer.language());
        var found = page(search, asked, officer);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        return Page.of(
                "desk/applications",
                new CountryApplicationsPage(
                        asked,
                        officer.officerOf().stream()
                                .map(it -> new Choice(it, countries.organisation(it).name()))
                                .toList(),
                        states(t),
                        Arrays.stream(Sort.values())
                                .map(it -> new Choice(it.key(), t.say("desk.sort." + it.key())))
                                .toList(),
                        counts(search, asked, t),
                        rows.of(shown, t),
                        search.organisations().size() == 1
                                ? assessors(search.organisations().getFirst(), t)
                                : List.of(),
                        found.size() > ROWS
                                ? asked.after(shown.getLast().place()).address()
                                : null));
    }

    private List<Listed> page(Search search, ListAddress asked, SignedIn officer) {
        try {
            return applications.page(search, officer.language(), after(asked), ROWS + 1);
        } catch (DataIntegrityViolationException _) {
            throw Searches.unreadable(); // a place that this order does not know
        }
    }

    private static @Nullable Place after(ListAddress asked) {
        return asked.after().isEmpty()
                ? null
                : Place.read(asked.after()).orElseThrow(Searches::unreadable);
    }

    private static List<Choice> states(Texts t) {
        var states = new ArrayList<Choice>();
        states.add(new Choice("", t.say("desk.list.open")));
        for (var stage : Stage.values()) {
            states.add(new Choice(stage.key(), t.say("desk.stage." + stage.key())));
        }
        states.add(new Choice(Searches.ALL, t.say("desk.list.all")));
        return states;
    }

    private List<Count> counts(Search search, ListAddress asked, Texts t) {
        var counts = applications.counts(search);
        return Arrays.stream(Stage.values())
                .map(
                        it ->
                                new Count(
                                        t.say("desk.stage." + it.key()),
                                        counts.getOrDefault(it, 0),
                                        asked.state(it.key()).address()))
                .toList();
    }

    private List<Choice> assessors(String organisation, Texts t) {
        var assessors = people.holding(Kind.ASSESSOR, organisation);
        var open = workload.open(assessors.stream().map(Person::id).toList());
        return assessors.stream()
                .sorted(Comparator.comparing(Person::name, Alphabet.of(t.language())))
                .map(
                        it ->
                                new Choice(
                                        it.id().toString(),
                                        t.say(
                                                "desk.list.assessor",
                                                it.name(),
                                                open.getOrDefault(it.id(), 0))))
                .toList();
    }
}
