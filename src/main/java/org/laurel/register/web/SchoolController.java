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
import org.laurel.register.RegisteredSchool;
import org.laurel.school.SchoolId;
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
        var known = entries.schools(code);
        return switch (known.size()) {
            case 0 -> throw notThere();
            case 1 -> page(known.getFirst(), after, language);
            default -> Page.of("register/which", new WhichSchoolPage(code, known, countries));
        };
    }

    @GetMapping(LanguageInAddress.PATTERN + "/schools/{register}/{code}")
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String register,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String after) {
        return entries.schools(code).stream()
                .filter(it -> it.register().equals(register))
                .findFirst()
                .map(it -> page(it, after, language))
                .orElseThrow(SchoolController::notThere);
    }

    private ModelAndView page(RegisteredSchool school, String after, Language language) {
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
                        held(school.id(), language),
                        listings.list(
                                RegisterSearch.ofSchool(school.id()),
                                Place.read(after).orElse(null),
                                language)));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private SchoolPage.@Nullable Held held(SchoolId school, Language language) {
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
