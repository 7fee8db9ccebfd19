package org.laurel.preselection.web;

import org.laurel.people.SignedIn;
import org.laurel.round.EuropeanRounds;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class EuropeController {

    private final Central central;
    private final EuropeanRounds rounds;

    EuropeController(Central central, EuropeanRounds rounds) {
        this.central = central;
        this.rounds = rounds;
    }

    @GetMapping("/preselection")
    ModelAndView show(SignedIn who) {
        central.let(who);
        return Page.of(
                "preselection/europe",
                new EuropePage(
                        central.schemes().stream()
                                .map(
                                        it ->
                                                new EuropePage.OfScheme(
                                                        it,
                                                        central.name(it, who.language()),
                                                        rounds.of(it).reversed()))
                                .toList()));
    }
}
