package org.laurel.preselection.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.country.Countries;
import org.laurel.eligibility.SchoolFacts;
import org.laurel.people.SignedIn;
import org.laurel.preselection.CompareRuns;
import org.laurel.preselection.Results;
import org.laurel.preselection.Run;
import org.laurel.preselection.RunAside;
import org.laurel.preselection.RunId;
import org.laurel.preselection.Runs;
import org.laurel.preselection.web.RunPage.CountryRow;
import org.laurel.round.EuropeanRounds;
import org.laurel.school.SchoolId;
import org.laurel.site.Choice;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class RunController {

    /** The whole of Europe takes seconds: what is silent for so long has ended. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int OTHERS = 50;

    private final Central central;
    private final Runs runs;
    private final Results results;
    private final CompareRuns compareRuns;
    private final EuropeanRounds rounds;
    private final SchoolFacts facts;
    private final Countries countries;
    private final Words words;
    private final Clock clock;
    private final ObjectProvider<RunAside> asides;

    RunController(
            Central central,
            Runs runs,
            Results results,
            CompareRuns compareRuns,
            EuropeanRounds rounds,
            SchoolFacts facts,
            Countries countries,
            Words words,
            Clock clock,
            ObjectProvider<RunAside> asides) {
        this.central = central;
        this.runs = runs;
        this.results = results;
        this.compareRuns = compareRuns;
        this.rounds = rounds;
        this.facts = facts;
        this.countries = countries;
        this.words = words;
        this.clock = clock;
        this.asides = asides;
    }

    @GetMapping("/preselection/runs/{run}")
    ModelAndView show(@PathVariable UUID run, SignedIn who) {
        central.let(who);
        var found = runs.find(new RunId(run)).orElseThrow(Central::notFound);
        var over = found.startedAt().plus(LONGEST).isBefore(clock.instant());
        return Page.of(
                "preselection/run",
                new RunPage(
                        found,
                        central.name(found.edition().scheme(), who.language()),
                        found.round() == null ? null : rounds.find(found.round()).orElse(null),
                        found.finishedAt() == null ? facts.count() : found.schools(),
                        found.finishedAt() == null && over,
                        found.finishedAt() == null ? List.of() : countries(found, who),
                        found.finishedAt() == null ? List.of() : others(found, who),
                        asides.stream().flatMap(it -> it.link(found).stream()).toList()));
    }

    @GetMapping("/preselection/comparison")
    ModelAndView compare(
            @RequestParam Optional<UUID> before,
            @RequestParam Optional<UUID> after,
            @RequestParam Optional<UUID> last,
            SignedIn who) {
        central.let(who);
        var compared =
                compareRuns.compare(
                        before.map(RunId::new).orElseThrow(Central::notFound),
                        after.map(RunId::new).orElseThrow(Central::notFound),
                        last.map(SchoolId::new).orElse(null));
        return switch (compared) {
            case CompareRuns.Outcome.Compared it ->
                    Page.of(
                            "preselection/comparison",
                            new ComparisonPage(it, code -> countries.name(code, who.language())));
            case CompareRuns.Outcome.NotFinished(var run) ->
                    new ModelAndView("redirect:/preselection/runs/" + run.id());
            case CompareRuns.Outcome.NoSuchRun() -> throw Central.notFound();
        };
    }

    private List<CountryRow> countries(Run run, SignedIn who) {
        return results.byCountry(run.id()).stream()
                .map(
                        it ->
                                new CountryRow(
                                        countries.name(it.country(), who.language()),
                                        it.schools(),
                                        it.eligible()))
                .toList();
    }

    private List<Choice> others(Run run, SignedIn who) {
        var t = words.in(who.language());
        return runs.latest(run.edition().scheme(), null, OTHERS).stream()
                .filter(it -> it.finishedAt() != null && !it.id().equals(run.id()))
                .map(
                        it ->
                                new Choice(
                                        it.id().toString(),
                                        t.say(
                                                "preselection.run.named",
                                                t.day(it.on()),
                                                t.day(it.edition().inForceFrom()),
                                                t.number(it.eligible()),
                                                t.moment(it.startedAt(), it.zone()))))
                .toList();
    }
}
