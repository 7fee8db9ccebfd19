package org.laurel.newsletter.web;

import org.laurel.newsletter.ConfirmSubscription;
import org.laurel.newsletter.ConfirmSubscription.Outcome.NoSuchLink;
import org.laurel.newsletter.ConfirmSubscription.Outcome.Subscribed;
import org.laurel.newsletter.LookAtLink;
import org.laurel.newsletter.web.LinkedStepPage.Step;
import org.laurel.newsletter.web.NotePage.Note;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/newsletter/confirmations/{token}")
class ConfirmationController {

    private final LookAtLink lookAtLink;
    private final ConfirmSubscription confirmSubscription;

    ConfirmationController(LookAtLink lookAtLink, ConfirmSubscription confirmSubscription) {
        this.lookAtLink = lookAtLink;
        this.confirmSubscription = confirmSubscription;
    }

    /** Only shows a button: mail scanners follow links, and must not subscribe anybody. */
    @GetMapping
    Page show(@PathVariable String token) {
        return switch (lookAtLink.look(token)) {
            case ASKED -> Page.of("newsletter/step", new LinkedStepPage(Step.CONFIRM, token));
            case SUBSCRIBED -> note(Note.CONFIRMED);
            case NOTHING -> gone();
        };
    }

    @PostMapping
    Page create(@PathVariable String token) {
        return switch (confirmSubscription.confirm(token)) {
            case Subscribed() -> note(Note.CONFIRMED);
            case NoSuchLink() -> gone();
        };
    }

    static Page note(Note note) {
        return Page.of("newsletter/note", new NotePage(note));
    }

    static Page gone() {
        return note(Note.GONE).status(HttpStatus.GONE);
    }
}
