package org.laurel.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.language.Language;
import org.laurel.register.LabelledSchools;
import org.laurel.register.Place;
import org.laurel.register.RegisterEntries;
import org.laurel.register.RegisterSearch;
import org.laurel.register.web.RegisterPage.Cohort;
import org.laurel.site.Choice;
import org.laurel.site.LanguageInAddress;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class RegisterController {

    private final RegisterEntries entries;
    private final Listings listings;
    private final LabelledSchools labels;
    private final SchemeNames names;
    private final Countries countries;
    private final Words words;
    private final Clock clock;

    RegisterController(
            RegisterEntries entries,
            Listings listings,
            LabelledSchools labels,
            SchemeNames names,
            Countries countries,
            Words words,
            Clock clock) {
        this.entries = entries;
        this.listings = listings;
        this.labels = labels;
        this.names = names;
        this.countries = countries;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(LanguageInAddress.PATTERN + "/labels")
    ModelAndView show(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String after) {
        var search =
                new RegisterSearch(
                        q, countries.find(country).isEmpty() ? null : country, year(year), null);
        var place = Place.read(after).orElse(null);
        return Page.of(
                "register/register",
                new RegisterPage(
                        search,
                        countryChoices(language),
                        yearChoices(language),
                        listings.list(search, place, language),
                        place == null,
                        cohorts(language)));
    }

    private List<Cohort> cohorts(Language language) {
        return labels.cohorts().stream()
                .map(
                        it ->
                                new Cohort(
                                        it.scheme(),
                                        names.today(it.scheme(), language),
                                        it.years().key()))
                .toList();
    }

    /** What is no year does not narrow the search, as if it had been left out. */
    private static @Nullable Integer year(String typed) {
        return typed.matches("[12]\\d{3}") ? Integer.valueOf(typed) : null;
    }

    private List<Choice> countryChoices(Language language) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.in(language).say("register.list.any-country")));
        for (var it : countries.all(language)) {
            choices.add(new Choice(it.code().value(), countries.name(it.code(), language)));
        }
        return choices;
    }

    private List<Choice> yearChoices(Language language) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.in(language).say("register.list.any-year")));
        var thisYear = LocalDate.now(clock).getYear();
        var firstYear = entries.firstYear().orElse(thisYear);
        for (var year = thisYear; year >= firstYear; year--) {
            choices.add(new Choice("" + year, "" + year));
        }
        return choices;
    }
}
