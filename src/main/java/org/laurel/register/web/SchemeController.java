package org.laurel.register.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Europe;
import org.laurel.country.Countries;
import org.laurel.country.Country;
import org.laurel.language.Language;
import org.laurel.round.Timetables;
import org.laurel.scheme.Editions;
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
class SchemeController {

    private final Editions editions;
    private final Timetables timetables;
    private final AnnouncedRounds announced;
    private final Countries countries;
    private final Words words;
    private final Clock clock;

    SchemeController(
            Editions editions,
            Timetables timetables,
            AnnouncedRounds announced,
            Countries countries,
            Words words,
            Clock clock) {
        this.editions = editions;
        this.timetables = timetables;
        this.announced = announced;
        this.countries = countries;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(LanguageInAddress.PATTERN + "/schemes/{scheme}")
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String scheme,
            @RequestParam(defaultValue = "") String country) {
        var now = clock.instant();
        var chosen = countries.find(country).orElse(null);
        var code = chosen == null ? null : chosen.code().value();
        var day = LocalDate.ofInstant(now, chosen == null ? Europe.ZONE : chosen.zone());
        var edition =
                editions.inForce(scheme, code, day)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "register/scheme",
                new SchemePage(
                        edition,
                        edition.words(language, code),
                        chosen == null
                                ? null
                                : new SchemePage.Chosen(
                                        chosen.code().value(),
                                        countries.name(chosen.code(), language)),
                        choices(language),
                        rounds(scheme, chosen, now),
                        announced.of(scheme, language)));
    }

    private List<Choice> choices(Language language) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.in(language).say("register.scheme.all-europe")));
        countries
                .all(language)
                .forEach(
                        it ->
                                choices.add(
                                        new Choice(
                                                it.code().value(),
                                                countries.name(it.code(), language))));
        return choices;
    }

    private List<OrganisationRounds> rounds(String scheme, @Nullable Country chosen, Instant now) {
        return chosen == null
                ? List.of()
                : chosen.supportOrganisations().stream()
                        .map(
                                it ->
                                        new OrganisationRounds(
                                                it, timetables.of(scheme, it.key(), now), now))
                        .toList();
    }
}
