package org.laurel.school.web;

import java.util.List;
import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.school.Contact.Part;
import org.laurel.school.Contacts;
import org.laurel.school.ProposeContact;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.school.Staff;
import org.laurel.school.TypedContact;
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

/** Who answers for a school, for its own teachers: to read, and to propose somebody else. */
@Controller
@RequestMapping("/schools/{school}/contacts")
class ContactsController {

    private final Schools schools;
    private final Staff staff;
    private final Contacts contacts;
    private final ProposeContact proposeContact;

    ContactsController(
            Schools schools, Staff staff, Contacts contacts, ProposeContact proposeContact) {
        this.schools = schools;
        this.staff = staff;
        this.contacts = contacts;
        this.proposeContact = proposeContact;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID school, SignedIn who) {
        var id = new SchoolId(school);
        if (staff.validatedAt(who.id(), id).isEmpty()) {
            throw notFound();
        }
        return page(id, Part.HEAD, new TypedContact("", ""), List.of());
    }

    @PostMapping
    ModelAndView create(
            @PathVariable UUID school,
            @RequestParam(defaultValue = "HEAD") Part part,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            SignedIn who) {
        var id = new SchoolId(school);
        var typed = new TypedContact(name, email);
        return switch (proposeContact.propose(id, part, typed, who.id())) {
            case ProposeContact.Outcome.Proposed _, ProposeContact.Outcome.Already _ ->
                    new ModelAndView("redirect:/schools/" + id + "/contacts");
            case ProposeContact.Outcome.Unfit(var problems) ->
                    page(id, part, typed, problems).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case ProposeContact.Outcome.NotYours _ -> throw notFound();
        };
    }

    private Page page(
            SchoolId id, Part part, TypedContact typed, List<TypedContact.Problem> problems) {
        return Page.of(
                "school/contacts",
                new ContactsPage(
                        schools.get(id),
                        contacts.of(id, Part.HEAD),
                        contacts.of(id, Part.DEPUTY),
                        contacts.changes(id).stream().filter(it -> it.settled().isEmpty()).toList(),
                        part,
                        typed,
                        problems));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
