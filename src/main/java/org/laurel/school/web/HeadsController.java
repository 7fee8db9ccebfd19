package org.laurel.school.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.country.SupportOrganisation;
import org.laurel.people.People;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.school.ConfirmContact;
import org.laurel.school.Contact;
import org.laurel.school.Contact.Part;
import org.laurel.school.ContactChange;
import org.laurel.school.Contacts;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.school.TypedContact;
import org.laurel.school.web.HeadPage.Box;
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

/** Who answers for the schools of a support organisation, and what teachers propose. */
@Controller
@RequestMapping("/country/heads")
class HeadsController {

    private static final int A_PAGE = 50;

    private final Schools schools;
    private final Contacts contacts;
    private final People people;
    private final Countries countries;
    private final ConfirmContact confirmContact;

    HeadsController(
            Schools schools,
            Contacts contacts,
            People people,
            Countries countries,
            ConfirmContact confirmContact) {
        this.schools = schools;
        this.contacts = contacts;
        this.people = people;
        this.countries = countries;
        this.confirmContact = confirmContact;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String q, SignedIn who) {
        var organisations = organisations(who);
        var found =
                organisations.stream()
                        .map(countries::organisation)
                        .map(SupportOrganisation::country)
                        .distinct()
                        .flatMap(it -> schools.search(q, it, who.language(), null, A_PAGE).stream())
                        .filter(it -> organisations.contains(it.supportOrganisation()))
                        .toList();
        return Page.of(
                "school/heads", new HeadsPage(contacts.waiting(organisations, A_PAGE), q, found));
    }

    @GetMapping("/{school}")
    ModelAndView show(@PathVariable UUID school, SignedIn who) {
        return page(own(school, who), who, Optional.empty(), List.of(), null);
    }

    @PostMapping("/{school}/{part}")
    ModelAndView create(
            @PathVariable UUID school,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            SignedIn who) {
        var own = own(school, who);
        var which = part(part);
        var typed = new TypedContact(name, email);
        return switch (confirmContact.confirm(own.id(), which, typed, who)) {
            case ConfirmContact.Outcome.Confirmed _ ->
                    new ModelAndView("redirect:/country/heads/" + school);
            case ConfirmContact.Outcome.Unfit(var problems) ->
                    page(own, who, Optional.of(new Box(which, typed, null)), problems, null)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case ConfirmContact.Outcome.Refused(var because) ->
                    page(own, who, Optional.empty(), List.of(), because)
                            .status(HttpStatus.FORBIDDEN);
            case ConfirmContact.Outcome.NoSuchSchool _ -> throw notFound();
        };
    }

    private Page page(
            School school,
            SignedIn who,
            Optional<Box> typed,
            List<TypedContact.Problem> problems,
            org.laurel.school.SchoolPermissions.@Nullable Reason refused) {
        var changes = contacts.changes(school.id());
        return Page.of(
                "school/head",
                new HeadPage(
                        school,
                        schools.standing(school.id())
                                .filter(it -> !it.id().equals(school.id()))
                                .orElse(null),
                        countries.name(school.country(), who.language()),
                        List.of(
                                box(school, Part.HEAD, changes, typed),
                                box(school, Part.DEPUTY, changes, typed)),
                        typed.map(Box::part).orElse(null),
                        problems,
                        refused,
                        changes.stream().map(this::line).toList()));
    }

    /** What waits stands in the boxes already: confirming it is one press. */
    private Box box(School school, Part part, List<ContactChange> changes, Optional<Box> typed) {
        var waits =
                changes.stream()
                        .filter(it -> it.part() == part && it.settled().isEmpty())
                        .findFirst();
        var now =
                contacts.of(school.id(), part)
                        .map(HeadsController::typed)
                        .orElse(new TypedContact("", ""));
        var shown = waits.flatMap(ContactChange::to).map(HeadsController::typed).orElse(now);
        return typed.filter(it -> it.part() == part)
                .orElseGet(() -> new Box(part, shown, waits.isPresent() ? now : null));
    }

    private HeadPage.Line line(ContactChange change) {
        return new HeadPage.Line(change, people.find(change.by()).map(it -> it.name()).orElse("–"));
    }

    private static TypedContact typed(Contact it) {
        return new TypedContact(it.name(), it.email());
    }

    /** Nobody but an officer finds a page here, and no school of another organisation. */
    private School own(UUID school, SignedIn who) {
        var organisations = organisations(who);
        return schools.find(new SchoolId(school))
                .filter(it -> organisations.contains(it.supportOrganisation()))
                .orElseThrow(HeadsController::notFound);
    }

    private static Part part(String typed) {
        return List.of(Part.values()).stream()
                .filter(it -> it.key().equals(typed))
                .findFirst()
                .orElseThrow(HeadsController::notFound);
    }

    private static List<String> organisations(SignedIn who) {
        if (!who.is(Kind.NATIONAL_OFFICER)) {
            throw notFound();
        }
        return who.officerOf();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
