package org.laurel.round.web;

import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/rounds")
class RoundsController {

    private final Desks desks;
    private final EuropeanDesks europeanDesks;

    RoundsController(Desks desks, EuropeanDesks europeanDesks) {
        this.desks = desks;
        this.europeanDesks = europeanDesks;
    }

    @GetMapping
    ModelAndView show(SignedIn officer) {
        if (officer.officerOf().isEmpty()) {
            throw Desks.notFound();
        }
        return Page.of(
                "round/rounds", new RoundsPage(desks.of(officer), europeanDesks.of(officer)));
    }
}
