package org.laurel.round.web;

import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.round.CloseRound;
import org.laurel.round.CloseRound.Outcome.AlreadyOver;
import org.laurel.round.CloseRound.Outcome.Closed;
import org.laurel.round.CloseRound.Outcome.NoSuchRound;
import org.laurel.round.RoundId;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/rounds/{organisation}/{scheme}/{id}/closure")
class ClosureController {

    private final Desks desks;
    private final CloseRound closeRound;

    ClosureController(Desks desks, CloseRound closeRound) {
        this.desks = desks;
        this.closeRound = closeRound;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String organisation,
            @PathVariable String scheme,
            @PathVariable UUID id,
            SignedIn officer) {
        var desk = desks.get(officer, organisation, scheme);
        return Page.of("round/closure", new ClosurePage(desk, Desks.round(desk, id)));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String organisation,
            @PathVariable String scheme,
            @PathVariable UUID id,
            SignedIn officer) {
        var desk = desks.get(officer, organisation, scheme);
        return switch (closeRound.close(
                desk.scheme(), desk.organisation().key(), new RoundId(id), officer.id())) {
            // The list shows that it is over, whoever was first.
            case Closed _, AlreadyOver _ -> new ModelAndView(new RedirectView("/rounds"));
            case NoSuchRound _ -> throw Desks.notFound();
        };
    }
}
