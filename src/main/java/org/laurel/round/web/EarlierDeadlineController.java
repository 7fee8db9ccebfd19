package org.laurel.round.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.round.SetEarlierDeadline;
import org.laurel.round.SetEarlierDeadline.Outcome.BeforeOpening;
import org.laurel.round.SetEarlierDeadline.Outcome.DeadlinePassed;
import org.laurel.round.SetEarlierDeadline.Outcome.NoSuchRound;
import org.laurel.round.SetEarlierDeadline.Outcome.NotEarlier;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Texts;
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
@RequestMapping("/rounds/{organisation}/european/{round}/deadline")
class EarlierDeadlineController {

    private final EuropeanDesks desks;
    private final SetEarlierDeadline setEarlierDeadline;
    private final History history;
    private final Words words;

    EarlierDeadlineController(
            EuropeanDesks desks,
            SetEarlierDeadline setEarlierDeadline,
            History history,
            Words words) {
        this.desks = desks;
        this.setEarlierDeadline = setEarlierDeadline;
        this.history = history;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String organisation, @PathVariable UUID round, SignedIn officer) {
        var desk = desks.get(officer, organisation, round);
        return page(desk, desk.deadline().shown().toLocalDateTime().toString(), List.of(), officer);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String organisation,
            @PathVariable UUID round,
            @RequestParam(defaultValue = "") String until,
            SignedIn officer) {
        var desk = desks.get(officer, organisation, round);
        var t = words.in(officer.language());
        var problem = LocalTimes.problem(until, desk.deadline().zone(), t);
        if (problem.isPresent()) {
            return again(desk, until, problem.get(), officer);
        }
        var time = LocalTimes.read(until);
        return switch (setEarlierDeadline.set(
                desk.round().id(),
                desk.organisation().country(),
                time.orElseThrow(),
                officer.id())) {
            case SetEarlierDeadline.Outcome.Set _ -> new ModelAndView(new RedirectView("/rounds"));
            case NotEarlier(var europe) ->
                    again(
                            desk,
                            until,
                            t.say("round.earlier.not-earlier", desk.said(europe.tooLateAt(), t)),
                            officer);
            case BeforeOpening() ->
                    again(
                            desk,
                            until,
                            t.say("round.earlier.before-opening", desk.opens(t)),
                            officer);
            case DeadlinePassed() ->
                    again(desk, until, t.say("round.problem.deadline-passed"), officer);
            case NoSuchRound() -> throw Desks.notFound();
        };
    }

    private ModelAndView again(EuropeanDesk desk, String until, String what, SignedIn officer) {
        return page(desk, until, List.of(new Problem("until", what)), officer)
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(EuropeanDesk desk, String until, List<Problem> problems, SignedIn officer) {
        return Page.of(
                "round/earlierDeadline",
                new EarlierDeadlinePage(
                        desk, until, said(desk, words.in(officer.language())), problems));
    }

    /** What was set for this country so far, the latest first. */
    private List<String> said(EuropeanDesk desk, Texts t) {
        var country = desk.organisation().country().value();
        return history.of("round:" + desk.round().id().value()).reversed().stream()
                .filter(it -> it.what().equals("earlier-deadline-set"))
                .filter(it -> country.equals(it.details().get("country")))
                .map(
                        it ->
                                t.say(
                                        "round.earlier.was-set",
                                        t.moment(it.at(), desk.deadline().zone()),
                                        desk.said(
                                                Instant.parse(
                                                        Objects.requireNonNull(
                                                                it.details().get("until"))),
                                                t)))
                .toList();
    }
}
