package org.laurel.preselection.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.people.SignedIn;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer looks for a school of the own country. */
@Controller
class CountrySchoolsController {

    private static final int A_PAGE = 25;

    private final Central central;
    private final Schools schools;
    private final Countries countries;

    CountrySchoolsController(Central central, Schools schools, Countries countries) {
        this.central = central;
        this.schools = schools;
        this.countries = countries;
    }

    @GetMapping("/country/schools")
    ModelAndView show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<UUID> after,
            SignedIn who) {
        if (who.officerOf().isEmpty()) {
            throw Central.notFound();
        }
        var found =
                schools.search(
                        q,
                        country(who),
                        who.language(),
                        after.map(SchoolId::new).orElse(null),
                        A_PAGE + 1);
        var shown = found.stream().limit(A_PAGE).toList();
        return Page.of(
                "preselection/schools",
                new CountrySchoolsPage(
                        q,
                        shown.stream()
                                .filter(it -> who.officerOf(it.supportOrganisation()))
                                .toList(),
                        central.schemes().stream()
                                .map(
                                        it ->
                                                new CountrySchoolsPage.Scheme(
                                                        it, central.name(it, who.language())))
                                .toList(),
                        found.size() > A_PAGE ? next(q, shown.getLast()) : null));
    }

    private CountryCode country(SignedIn who) {
        return countries.organisation(who.officerOf().getFirst()).country();
    }

    private static String next(String q, School last) {
        return "/country/schools?q=%s&after=%s"
                .formatted(URLEncoder.encode(q, StandardCharsets.UTF_8), last.id());
    }
}
