package org.laurel.newsletter.web;

import org.laurel.newsletter.EndSubscription;
import org.laurel.newsletter.EndSubscription.Outcome.Ended;
import org.laurel.newsletter.EndSubscription.Outcome.NoSuchLink;
import org.laurel.newsletter.LookAtLink;
import org.laurel.newsletter.web.LinkedStepPage.Step;
import org.laurel.newsletter.web.NotePage.Note;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where subscriptions end: by a button for people, by one request of a mail program (RFC 8058). */
@Controller
@RequestMapping("/newsletter/cancellations/{token}")
class CancellationController {

    private final LookAtLink lookAtLink;
    private final EndSubscription endSubscription;

    CancellationController(LookAtLink lookAtLink, EndSubscription endSubscription) {
        this.lookAtLink = lookAtLink;
        this.endSubscription = endSubscription;
    }

    /** Only shows a button: mail scanners follow links, and must not unsubscribe anybody. */
    @GetMapping
    Page show(@PathVariable String token) {
        return switch (lookAtLink.look(token)) {
            case ASKED, SUBSCRIBED ->
                    Page.of("newsletter/step", new LinkedStepPage(Step.CANCEL, token));
            case NOTHING -> ConfirmationController.gone();
        };
    }

    /** Answers at once and without a redirect, as mail programs expect. */
    @PostMapping
    Page create(@PathVariable String token) {
        return switch (endSubscription.end(token)) {
            case Ended() -> ConfirmationController.note(Note.ENDED);
            case NoSuchLink() -> ConfirmationController.gone();
        };
    }
}
