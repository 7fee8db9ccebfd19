package org.laurel.preselection.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.laurel.people.SignedIn;
import org.laurel.preselection.PrepareRun;
import org.laurel.preselection.RunPreselection;
import org.laurel.preselection.Runs;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.laurel.site.Choice;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller("preselectionRunsController")
@RequestMapping("/preselection/rounds/{round}")
class RunsController {

    private static final int SHOWN = 50;

    private final Central central;
    private final EuropeanRounds rounds;
    private final Editions editions;
    private final Runs runs;
    private final PrepareRun prepareRun;
    private final RunPreselection runPreselection;
    private final Executor background;
    private final Words words;
    private final Clock clock;

    RunsController(
            Central central,
            EuropeanRounds rounds,
            Editions editions,
            Runs runs,
            PrepareRun prepareRun,
            RunPreselection runPreselection,
            @Qualifier("applicationTaskExecutor") Executor background,
            Words words,
            Clock clock) {
        this.central = central;
        this.rounds = rounds;
        this.editions = editions;
        this.runs = runs;
        this.prepareRun = prepareRun;
        this.runPreselection = runPreselection;
        this.background = background;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID round, SignedIn who) {
        var found = round(round, who);
        var today = LocalDate.ofInstant(clock.instant(), found.zone()).toString();
        return Page.of("preselection/round", page(found, today, null, who));
    }

    /** The run goes on while its page tells how far it is. */
    @PostMapping("/runs")
    ModelAndView create(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String edition,
            SignedIn who) {
        var found = round(round, who);
        var scheme = found.edition().scheme();
        var other =
                edition.isEmpty()
                        ? null
                        : editions.all(scheme).stream()
                                .map(it -> it.id())
                                .filter(it -> it.inForceFrom().toString().equals(edition))
                                .findFirst()
                                .orElseThrow(Central::notFound);
        var day = day(on);
        if (day == null) {
            return again(found, on, "preselection.opening.no-day", who);
        }
        var wanted = new PrepareRun.Wanted(scheme, day, found.key(), other);
        return switch (prepareRun.prepare(wanted, who.id())) {
            case PrepareRun.Outcome.Prepared(var run) -> {
                background.execute(() -> runPreselection.run(run.id(), _ -> {}));
                yield new ModelAndView(new RedirectView("/preselection/runs/" + run.id()));
            }
            case PrepareRun.Outcome.NoEdition() ->
                    again(found, on, "preselection.opening.no-edition", who);
            case PrepareRun.Outcome.NoSuchRound() -> throw Central.notFound();
        };
    }

    private EuropeanRound round(UUID id, SignedIn who) {
        central.let(who);
        return rounds.find(new RoundId(id)).orElseThrow(Central::notFound);
    }

    private RoundRunsPage page(
            EuropeanRound round, String on, @Nullable String problem, SignedIn who) {
        var scheme = round.edition().scheme();
        return new RoundRunsPage(
                round,
                central.name(scheme, who.language()),
                on,
                choices(scheme, round.edition(), who),
                runs.latest(scheme, round.id(), SHOWN),
                problem);
    }

    private List<Choice> choices(String scheme, EditionId own, SignedIn who) {
        var t = words.in(who.language());
        return editions.all(scheme).stream()
                .map(it -> it.id())
                .map(
                        it ->
                                it.equals(own)
                                        ? new Choice("", t.say("preselection.round.own-rules"))
                                        : new Choice(
                                                it.inForceFrom().toString(),
                                                t.say(
                                                        "preselection.round.other-rules",
                                                        t.day(it.inForceFrom()))))
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }

    private ModelAndView again(EuropeanRound round, String on, String key, SignedIn who) {
        var problem = words.in(who.language()).say(key);
        return Page.of("preselection/round", page(round, on, problem, who))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.getYear() >= 2000 && day.getYear() < 2200 ? day : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
