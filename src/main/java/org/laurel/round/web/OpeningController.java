package org.laurel.round.web;

import java.util.List;
import org.laurel.people.SignedIn;
import org.laurel.round.OpenRound;
import org.laurel.round.OpenRound.Outcome.DeadlineBeforeOpening;
import org.laurel.round.OpenRound.Outcome.DeadlinePassed;
import org.laurel.round.OpenRound.Outcome.Opened;
import org.laurel.round.OpenRound.Outcome.Overlaps;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/rounds/{organisation}/{scheme}/opening")
class OpeningController {

    private final Desks desks;
    private final OpenRound openRound;
    private final Words words;

    OpeningController(Desks desks, OpenRound openRound, Words words) {
        this.desks = desks;
        this.openRound = openRound;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String organisation, @PathVariable String scheme, SignedIn officer) {
        var desk = desks.get(officer, organisation, scheme);
        var blank = new OpeningForm("", desk.clockShows(), "", false, "");
        return Page.of("round/opening", new OpeningPage(desk, blank, List.of()));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String organisation,
            @PathVariable String scheme,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String opens,
            @RequestParam(defaultValue = "") String deadline,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String europeanLabel,
            SignedIn officer) {
        var desk = desks.get(officer, organisation, scheme);
        var form = new OpeningForm(name, opens, deadline, late, europeanLabel);
        var t = words.in(officer.language());
        var problems = form.problems(desk.zone(), t);
        if (!problems.isEmpty()) {
            return again(desk, form, problems);
        }
        return switch (openRound.open(form.wanted(desk), officer.id())) {
            case Opened _ -> new ModelAndView(new RedirectView("/rounds"));
            case DeadlineBeforeOpening _ ->
                    again(desk, form, "deadline", t.say("round.opening.deadline-before-opening"));
            case DeadlinePassed _ ->
                    again(desk, form, "deadline", t.say("round.problem.deadline-passed"));
            case Overlaps(var other) ->
                    again(
                            desk,
                            form,
                            "opens",
                            t.say(
                                    "round.problem.overlaps",
                                    desk.name(other, t),
                                    desk.state(other, t)));
        };
    }

    private static ModelAndView again(Desk desk, OpeningForm form, String at, String what) {
        return again(desk, form, List.of(new Problem(at, what)));
    }

    private static ModelAndView again(Desk desk, OpeningForm form, List<Problem> problems) {
        return Page.of("round/opening", new OpeningPage(desk, form, problems))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
