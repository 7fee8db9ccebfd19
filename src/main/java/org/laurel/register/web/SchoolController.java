package org.laurel.register.web;

import org.laurel.country.Countries;
import org.laurel.country.SupportOrganisation;
import org.laurel.language.Language;
import org.laurel.register.Place;
import org.laurel.register.RegisterEntries;
import org.laurel.register.RegisterSearch;
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
    private final Countries countries;

    SchoolController(RegisterEntries entries, Listings listings, Countries countries) {
        this.entries = entries;
        this.listings = listings;
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
                        countries.name(school.country(), language),
                        countries
                                .findOrganisation(school.supportOrganisation())
                                .map(SupportOrganisation::name)
                                .orElse(school.supportOrganisation()),
                        listings.list(
                                RegisterSearch.ofSchool(code),
                                Place.read(after).orElse(null),
                                language)));
    }
}
