package org.laurel.school.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.school.SchoolPermissions;
import org.laurel.school.Staff;
import org.laurel.school.Stay;
import org.laurel.school.ValidateTeacher;
import org.laurel.school.web.TeachersPage.Waiting;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/country/teachers")
class TeachersController {

    private static final int A_PAGE = 50;

    private final Staff staff;
    private final People people;
    private final SchoolPermissions permissions;
    private final ValidateTeacher validateTeacher;

    TeachersController(
            Staff staff,
            People people,
            SchoolPermissions permissions,
            ValidateTeacher validateTeacher) {
        this.staff = staff;
        this.people = people;
        this.permissions = permissions;
        this.validateTeacher = validateTeacher;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "0") int validated,
            SignedIn who) {
        var found = staff.waiting(organisations(who), after.orElse(null), A_PAGE + 1);
        var shown = found.stream().limit(A_PAGE).toList();
        return Page.of(
                "school/teachers",
                new TeachersPage(
                        rows(shown, who),
                        found.size() > A_PAGE
                                ? Optional.of("/country/teachers?after=" + shown.getLast().id())
                                : Optional.empty(),
                        validated));
    }

    /** Shows the chosen ones once more before anything happens. */
    @PostMapping("/preview")
    ModelAndView preview(@RequestParam(defaultValue = "") Set<UUID> stay, SignedIn who) {
        var organisations = organisations(who);
        var chosen =
                staff.stillWaiting(stay).stream()
                        .filter(it -> organisations.contains(it.school().supportOrganisation()))
                        .toList();
        return Page.of(
                "school/teachersPreview", new TeachersPage(rows(chosen, who), Optional.empty(), 0));
    }

    @PostMapping("/validations")
    ModelAndView create(@RequestParam(defaultValue = "") Set<UUID> stay, SignedIn who) {
        organisations(who);
        var validated =
                stay.stream()
                        .map(it -> validateTeacher.validate(who, it))
                        .filter(ValidateTeacher.Outcome.Validated.class::isInstance)
                        .count();
        return new ModelAndView("redirect:/country/teachers?validated=" + validated);
    }

    /** Nobody but an officer finds a page here. */
    private static List<String> organisations(SignedIn who) {
        if (!who.is(Kind.NATIONAL_OFFICER)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return who.officerOf();
    }

    private List<Waiting> rows(List<Stay> stays, SignedIn who) {
        var own = staff.of(who.id());
        var persons =
                people.all(stays.stream().map(Stay::person).toList()).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return stays.stream()
                .flatMap(
                        stay ->
                                Optional.ofNullable(persons.get(stay.person())).stream()
                                        .map(
                                                it ->
                                                        new Waiting(
                                                                stay,
                                                                it.name(),
                                                                it.email(),
                                                                permissions.againstValidating(
                                                                        who, stay, own))))
                .toList();
    }
}
