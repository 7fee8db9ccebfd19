package org.laurel.notification.web;

import org.laurel.job.Troubles;
import org.laurel.notification.SettleTrouble;
import org.laurel.notification.SettleTrouble.Outcome;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** What Laurel could not do by itself, for administrators. */
@Controller
@RequestMapping("/troubles")
class TroublesController {

    private static final int MOST = 200;

    private final Troubles troubles;
    private final SettleTrouble settleTrouble;

    TroublesController(Troubles troubles, SettleTrouble settleTrouble) {
        this.troubles = troubles;
        this.settleTrouble = settleTrouble;
    }

    @GetMapping
    Page show(SignedIn who) {
        if (!who.is(Kind.ADMINISTRATOR)) {
            throw notThere();
        }
        return Page.of("notification/troubles", new TroublesPage(troubles.open(MOST)));
    }

    @PostMapping("/settlement")
    RedirectView settle(@RequestParam String kind, @RequestParam String subject, SignedIn who) {
        return switch (settleTrouble.settle(kind, subject, who)) {
            case Outcome.Settled() -> new RedirectView("/troubles");
            case Outcome.NotFound() -> throw notThere();
        };
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
