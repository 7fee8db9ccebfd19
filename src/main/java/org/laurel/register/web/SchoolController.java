package org.laurel.register.web;

import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.country.SupportOrganisation;
import org.laurel.label.Label;
import org.laurel.language.Language;
import org.laurel.membership.Membership;
import org.laurel.membership.Memberships;
import org.laurel.register.Place;
import org.laurel.register.RegisterEntries;
import org.laurel.register.RegisterSearch;
import org.laurel.school.Schools;
import org.laurel.site.LanguageInAddress;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SchoolController {

    private final RegisterEntries entries;
    private final Listings listings;
    private final Schools schools;
    private final Memberships memberships;
    private final SchemeNames names;
    private final Countries countries;

    SchoolController(
            RegisterEntries entries,
            Listings listings,
            Schools schools,
            Memberships memberships,
            SchemeNames names,
            Countries countries) {
        this.entries = entries;
        this.listings = listings;
        this.schools = schools;
        this.memberships = memberships;
        this.names = names;
        this.countries = countries;
    }

    @GetMapping(LanguageInAddress.PATTERN + "/schools/{code}")
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String after) {
        var school =
                entries.school(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "register/school",
                new SchoolPage(
                        school,
                        entries.partOf(school).orElse(null),
                        countries.name(school.country(), language),
                        countries
                                .findOrganisation(school.supportOrganisation())
                                .map(SupportOrganisation::name)
                                .orElse(school.supportOrganisation()),
                        held(code, language),
                        listings.list(
                                RegisterSearch.ofSchool(code),
                                Place.read(after).orElse(null),
                                language)));
    }

    private SchoolPage.@Nullable Held held(String school, Language language) {
        return schools.find(school)
                .flatMap(it -> memberships.of(it).label())
                .map(it -> held(it, language))
                .orElse(null);
    }

    private SchoolPage.Held held(Label label, Language language) {
        var years = Membership.years(label);
        return new SchoolPage.Held(
                label.code().value(),
                label.edition().scheme(),
                names.of(label.edition(), label.country().value(), language),
                years.from(),
                years.until());
    }
}
