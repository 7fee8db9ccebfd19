package org.laurel.preselection.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.laurel.people.SignedIn;
import org.laurel.round.OpenEuropeanRound;
import org.laurel.round.OpenEuropeanRound.Outcome.CutOffAfterDeadline;
import org.laurel.round.OpenEuropeanRound.Outcome.KeyTaken;
import org.laurel.round.OpenEuropeanRound.Outcome.NotInOrder;
import org.laurel.round.OpenEuropeanRound.Outcome.Opened;
import org.laurel.round.OpenEuropeanRound.Outcome.Overlaps;
import org.laurel.round.OpenEuropeanRound.Outcome.PeriodEndsBeforeItBegins;
import org.laurel.round.OpenEuropeanRound.Step;
import org.laurel.scheme.DatedRound;
import org.laurel.scheme.Editions;
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
@RequestMapping("/preselection/{scheme}/opening")
class EuropeanOpeningController {

    private final Central central;
    private final OpenEuropeanRound openRound;
    private final Editions editions;
    private final Words words;

    EuropeanOpeningController(
            Central central, OpenEuropeanRound openRound, Editions editions, Words words) {
        this.central = central;
        this.openRound = openRound;
        this.editions = editions;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String scheme,
            @RequestParam(defaultValue = "") String from,
            SignedIn who) {
        mustBeThere(scheme, who);
        var form =
                dated(scheme).stream()
                        .filter(it -> it.key().equals(from))
                        .findFirst()
                        .map(EuropeanOpeningForm::of)
                        .orElse(new EuropeanOpeningForm(Map.of()));
        return Page.of("preselection/opening", page(scheme, form, List.of(), who));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String scheme, @RequestParam Map<String, String> typed, SignedIn who) {
        mustBeThere(scheme, who);
        var form = new EuropeanOpeningForm(typed);
        var t = words.in(who.language());
        var problems = form.problems(t);
        if (!problems.isEmpty()) {
            return again(scheme, form, problems, who);
        }
        var day = form.moment("deadline").orElseThrow().toLocalDate();
        var edition = editions.inForce(scheme, null, day);
        if (edition.isEmpty()) {
            return again(scheme, form, "deadline", t.say("preselection.opening.no-edition"), who);
        }
        return switch (openRound.open(form.wanted(edition.get()), who.id())) {
            case Opened(var round) ->
                    new ModelAndView(
                            new RedirectView("/preselection/rounds/" + round.id().value()));
            case NotInOrder(var step) ->
                    again(scheme, form, box(step), t.say("preselection.order." + key(step)), who);
            case CutOffAfterDeadline(var cutOff, var last) ->
                    again(scheme, form, cutOff.key(), tooLate(last, t), who);
            case PeriodEndsBeforeItBegins(var begins) ->
                    again(scheme, form, begins.key(), t.say("preselection.opening.backwards"), who);
            case KeyTaken(_) ->
                    again(scheme, form, "key", t.say("preselection.opening.key-taken"), who);
            case Overlaps(var other) ->
                    again(
                            scheme,
                            form,
                            "opens",
                            t.say("preselection.opening.overlaps", other.key()),
                            who);
        };
    }

    /**
     * Fills in the days that follow from the deadline, to be looked at before anything is opened.
     */
    @PostMapping("/suggestion")
    ModelAndView suggest(
            @PathVariable String scheme, @RequestParam Map<String, String> typed, SignedIn who) {
        mustBeThere(scheme, who);
        var form = new EuropeanOpeningForm(typed);
        var t = words.in(who.language());
        var deadline = form.moment("deadline").map(LocalDateTime::toLocalDate);
        if (deadline.isEmpty()) {
            return again(scheme, form, "deadline", t.say("preselection.opening.no-time"), who);
        }
        var edition = editions.inForce(scheme, null, deadline.get());
        if (edition.isEmpty()) {
            return again(scheme, form, "deadline", t.say("preselection.opening.no-edition"), who);
        }
        var suggested = form.suggested(edition.get(), deadline.get());
        return Page.of("preselection/opening", page(scheme, suggested, List.of(), who));
    }

    private static String key(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String box(Step step) {
        return switch (step) {
            case OPENING -> "opens";
            case DEADLINE -> "deadline";
            case SECOND_SCREENING -> "screening";
            case PUBLICATION -> "published";
        };
    }

    private static String tooLate(LocalDate last, Texts t) {
        return t.say("preselection.opening.after-deadline", t.day(last));
    }

    private void mustBeThere(String scheme, SignedIn who) {
        central.let(who);
        if (!central.schemes().contains(scheme)) {
            throw Central.notFound();
        }
    }

    private List<DatedRound> dated(String scheme) {
        return editions.all(scheme).stream().flatMap(it -> it.rounds().stream()).toList();
    }

    private EuropeanOpeningPage page(
            String scheme, EuropeanOpeningForm form, List<Problem> problems, SignedIn who) {
        return new EuropeanOpeningPage(
                scheme,
                central.name(scheme, who.language()),
                dated(scheme).stream().map(DatedRound::key).toList(),
                form,
                problems);
    }

    private ModelAndView again(
            String scheme, EuropeanOpeningForm form, String at, String what, SignedIn who) {
        return again(scheme, form, List.of(new Problem(at, what)), who);
    }

    private ModelAndView again(
            String scheme, EuropeanOpeningForm form, List<Problem> problems, SignedIn who) {
        return Page.of("preselection/opening", page(scheme, form, problems, who))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
