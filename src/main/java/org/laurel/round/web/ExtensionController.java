package org.laurel.round.web;

import java.util.List;
import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.round.ExtendRound;
import org.laurel.round.ExtendRound.Outcome.DeadlinePassed;
import org.laurel.round.ExtendRound.Outcome.Extended;
import org.laurel.round.ExtendRound.Outcome.NoSuchRound;
import org.laurel.round.ExtendRound.Outcome.NotLater;
import org.laurel.round.ExtendRound.Outcome.NothingToExtend;
import org.laurel.round.ExtendRound.Outcome.Overlaps;
import org.laurel.round.Round;
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
@RequestMapping("/rounds/{organisation}/{scheme}/{id}/extension")
class ExtensionController {

    private final Desks desks;
    private final ExtendRound extendRound;
    private final Words words;

    ExtensionController(Desks desks, ExtendRound extendRound, Words words) {
        this.desks = desks;
        this.extendRound = extendRound;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String organisation,
            @PathVariable String scheme,
            @PathVariable UUID id,
            SignedIn officer) {
        var desk = desks.get(officer, organisation, scheme);
        var round = Desks.round(desk, id);
        return Page.of(
                "round/extension", new ExtensionPage(desk, round, filledIn(round), List.of()));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String organisation,
            @PathVariable String scheme,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            SignedIn officer) {
        var desk = desks.get(officer, organisation, scheme);
        var round = Desks.round(desk, id);
        var t = words.in(officer.language());
        var problem = LocalTimes.problem(until, round.zone(), t);
        if (problem.isPresent()) {
            return again(desk, round, until, problem.get());
        }
        var time = LocalTimes.read(until);
        return switch (extendRound.extend(
                scheme, organisation, round.id(), time.orElseThrow(), officer.id())) {
            case Extended _ -> new ModelAndView(new RedirectView("/rounds"));
            case NotLater(var already) -> {
                var before = desk.lastMinute(already, t);
                yield again(desk, round, until, t.say("round.extension.not-later", before));
            }
            case DeadlinePassed _ ->
                    again(desk, round, until, t.say("round.problem.deadline-passed"));
            case Overlaps(var other) -> {
                var name = desk.name(other, t);
                var state = desk.state(other, t);
                yield again(desk, round, until, t.say("round.problem.overlaps", name, state));
            }
            case NothingToExtend(var now) -> {
                var state = desk.state(now, t);
                yield again(desk, now, until, t.say("round.extension.nothing-to-extend", state));
            }
            case NoSuchRound _ -> throw Desks.notFound();
        };
    }

    static String filledIn(Round round) {
        var deadline = round.deadline();
        return deadline == null ? "" : deadline.shown().toLocalDateTime().toString();
    }

    private static ModelAndView again(Desk desk, Round round, String until, String what) {
        var problems = List.of(new Problem("until", what));
        return Page.of("round/extension", new ExtensionPage(desk, round, until, problems))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
