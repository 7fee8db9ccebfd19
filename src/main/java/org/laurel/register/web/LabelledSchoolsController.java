package org.laurel.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.register.LabelledSchools;
import org.laurel.register.LabelledSchools.Cohort;
import org.laurel.register.LabelledSchools.Count;
import org.laurel.register.LabelledSchools.Wanted;
import org.laurel.register.PublishedFigures;
import org.laurel.register.RegisterSearch;
import org.laurel.register.SchoolPlace;
import org.laurel.register.web.SchoolsPage.ByCountry;
import org.laurel.register.web.SchoolsPage.Row;
import org.laurel.site.Choice;
import org.laurel.site.LanguageInAddress;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

@Controller
class LabelledSchoolsController {

    private final LabelledSchools labels;
    private final PublishedFigures figures;
    private final SchemeNames names;
    private final Countries countries;
    private final Words words;
    private final Clock clock;

    LabelledSchoolsController(
            LabelledSchools labels,
            PublishedFigures figures,
            SchemeNames names,
            Countries countries,
            Words words,
            Clock clock) {
        this.labels = labels;
        this.figures = figures;
        this.names = names;
        this.countries = countries;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(LanguageInAddress.PATTERN + "/labels/{scheme}/{years:\\d+-\\d+}")
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String scheme,
            @PathVariable("years") String written,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String after) {
        var all = labels.cohorts().stream().filter(it -> it.scheme().equals(scheme)).toList();
        var cohort =
                all.stream()
                        .filter(it -> it.years().key().equals(written))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var years = cohort.years();
        var counts = labels.counts(cohort);
        var text = new RegisterSearch(q, null, null, null).text();
        var chosen = countries.find(country).isEmpty() ? null : country;
        var found =
                labels.page(
                        new Wanted(cohort, text, chosen),
                        language,
                        SchoolPlace.read(after).orElse(null));
        var rows = found.stream().limit(LabelledSchools.PAGE).toList();
        return Page.of(
                "register/schools",
                new SchoolsPage(
                        scheme,
                        names.today(scheme, language),
                        years,
                        LocalDate.now(clock).isAfter(years.until()),
                        counts.stream().map(it -> byCountry(it, language)).toList(),
                        TileMap.of(
                                counts.stream()
                                        .collect(Collectors.toMap(Count::country, Count::schools))),
                        figures.find(scheme, written, language).orElse(null),
                        others(all, cohort),
                        text,
                        chosen,
                        choices(counts, language),
                        rows.stream()
                                .map(
                                        it ->
                                                new Row(
                                                        it.school(),
                                                        name(it.place().country(), language)))
                                .toList(),
                        found.size() > rows.size() ? rows.getLast().place() : null));
    }

    private ByCountry byCountry(Count it, Language language) {
        return new ByCountry(it.country(), name(it.country(), language), it.schools());
    }

    private List<Choice> choices(List<Count> counts, Language language) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.in(language).say("register.list.any-country")));
        countries.all(language).stream()
                .map(it -> it.code().value())
                .filter(code -> counts.stream().anyMatch(it -> it.country().equals(code)))
                .forEach(it -> choices.add(new Choice(it, name(it, language))));
        return choices;
    }

    private static List<String> others(List<Cohort> all, Cohort shown) {
        return all.stream().filter(it -> !it.equals(shown)).map(it -> it.years().key()).toList();
    }

    private String name(String country, Language language) {
        return countries.name(new CountryCode(country), language);
    }
}
