package org.laurel.decision.web;

import java.util.UUID;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.decision.Decision.Released;
import org.laurel.decision.Decisions;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The letter an applicant was sent, to read again and to print. */
@Controller
class LetterController {

    private final ApplicationPermissions permissions;
    private final Decisions decisions;

    LetterController(ApplicationPermissions permissions, Decisions decisions) {
        this.permissions = permissions;
        this.decisions = decisions;
    }

    @GetMapping("/applications/{id}/letter")
    ModelAndView show(@PathVariable UUID id, SignedIn signedIn) {
        return permissions
                .find(new ApplicationId(id), signedIn.id())
                .flatMap(Application::lastSubmission)
                .flatMap(it -> decisions.on(new ApplicationId(id), it.attempt()))
                .filter(Released.class::isInstance)
                .map(it -> new LetterPage(new ApplicationId(id), it.content().letter()))
                .map(it -> (ModelAndView) Page.of("decision/letter", it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
