package org.laurel.school.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.country.Countries;
import org.laurel.country.Country;
import org.laurel.people.SignedIn;
import org.laurel.school.JoinSchool;
import org.laurel.school.LeaveSchool;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.school.Staff;
import org.laurel.school.web.SchoolsPage.Found;
import org.laurel.site.Choice;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/schools")
class SchoolsController {

    private static final int A_PAGE = 25;

    private final Schools schools;
    private final Staff staff;
    private final JoinSchool joinSchool;
    private final LeaveSchool leaveSchool;
    private final Countries countries;

    SchoolsController(
            Schools schools,
            Staff staff,
            JoinSchool joinSchool,
            LeaveSchool leaveSchool,
            Countries countries) {
        this.schools = schools;
        this.staff = staff;
        this.joinSchool = joinSchool;
        this.leaveSchool = leaveSchool;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam Optional<UUID> after,
            SignedIn who) {
        return Page.of("school/schools", page(q, country, after, who, false));
    }

    @PostMapping("/{school}/staff")
    ModelAndView join(@PathVariable UUID school, SignedIn who) {
        return switch (joinSchool.join(who.id(), new SchoolId(school))) {
            case JoinSchool.Outcome.Joined(_) -> new ModelAndView("redirect:/schools");
            case JoinSchool.Outcome.TooMany(_) ->
                    Page.of("school/schools", page("", "", Optional.empty(), who, true))
                            .status(HttpStatus.CONFLICT);
            case JoinSchool.Outcome.NoSuchSchool() ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/{school}/departure")
    ModelAndView leave(@PathVariable UUID school, SignedIn who) {
        leaveSchool.leave(who.id(), new SchoolId(school));
        return new ModelAndView("redirect:/schools");
    }

    private SchoolsPage page(
            String q, String country, Optional<UUID> after, SignedIn who, boolean tooMany) {
        var mine = staff.of(who.id());
        var found =
                schools.search(
                        q,
                        countries.find(country).map(Country::code).orElse(null),
                        who.language(),
                        after.map(SchoolId::new).orElse(null),
                        A_PAGE + 1);
        var shown = found.stream().limit(A_PAGE).toList();
        return new SchoolsPage(
                mine,
                q,
                country,
                countryChoices(who),
                shown.stream()
                        .map(
                                it ->
                                        new Found(
                                                it,
                                                countries.name(it.country(), who.language()),
                                                mine.stream()
                                                        .anyMatch(
                                                                stay ->
                                                                        stay.school()
                                                                                .id()
                                                                                .equals(it.id()))))
                        .toList(),
                found.size() > A_PAGE
                        ? Optional.of(next(q, country, shown.getLast()))
                        : Optional.empty(),
                !q.isBlank() && found.isEmpty() && q.strip().length() < 3,
                tooMany);
    }

    private List<Choice> countryChoices(SignedIn who) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "–"));
        countries
                .all(who.language())
                .forEach(
                        it ->
                                choices.add(
                                        new Choice(
                                                it.code().value(),
                                                countries.name(it.code(), who.language()))));
        return choices;
    }

    private static String next(String q, String country, School last) {
        return "/schools?q=%s&country=%s&after=%s"
                .formatted(URLEncoder.encode(q, StandardCharsets.UTF_8), country, last.id());
    }
}
