package org.laurel.evidence.web;

import java.util.UUID;
import org.laurel.evidence.AddLink;
import org.laurel.evidence.Bound;
import org.laurel.evidence.web.RefusalPage.Typed;
import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The links of a form. */
@Controller
class EvidenceLinkController {

    private final AddLink addLink;
    private final Refusals refusals;

    EvidenceLinkController(AddLink addLink, Refusals refusals) {
        this.addLink = addLink;
        this.refusals = refusals;
    }

    @PostMapping("/forms/{id}/links")
    ModelAndView create(
            @PathVariable UUID id,
            @RequestParam(name = Refusals.LINK_TITLE, defaultValue = "") String title,
            @RequestParam(name = Refusals.LINK_ADDRESS, defaultValue = "") String address,
            @RequestParam(defaultValue = "") String shows,
            @RequestParam(defaultValue = "/") String back,
            SignedIn who) {
        var form = new FormId(id);
        var page = new Back(back);
        var typed = new Typed(title, address, "", shows);
        return switch (addLink.add(who, form, title, address, shows)) {
            case AddLink.Outcome.Added _ -> page.redirect();
            case AddLink.Outcome.NotYours _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case AddLink.Outcome.NoAddress _ ->
                    refusals.say(
                            "evidence.refused.no-address",
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Refusals.LINK_ADDRESS,
                            who,
                            form,
                            page,
                            typed);
            case AddLink.Outcome.TooLong(var bound) ->
                    refusals.tooMuch(bound, box(bound), who, form, page, typed);
        };
    }

    private static String box(Bound bound) {
        return bound == Bound.TITLE_LETTERS ? Refusals.LINK_TITLE : Refusals.LINK_ADDRESS;
    }
}
