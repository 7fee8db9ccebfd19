package org.laurel.decision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.laurel.country.Countries;
import org.laurel.decision.CountryCount;
import org.laurel.decision.Decisions;
import org.laurel.decision.ReleaseRound;
import org.laurel.language.Language;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.laurel.scheme.Editions;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The central officer sees what is decided in a round and tells it all together. */
@Controller
@RequestMapping("/publications")
class PublicationController {

    private final EuropeanRounds rounds;
    private final Editions editions;
    private final Decisions decisions;
    private final ReleaseRound releaseRound;
    private final Countries countries;
    private final Words words;
    private final Clock clock;

    PublicationController(
            EuropeanRounds rounds,
            Editions editions,
            Decisions decisions,
            ReleaseRound releaseRound,
            Countries countries,
            Words words,
            Clock clock) {
        this.rounds = rounds;
        this.editions = editions;
        this.decisions = decisions;
        this.releaseRound = releaseRound;
        this.countries = countries;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(SignedIn officer) {
        central(officer);
        return Page.of(
                "decision/publications",
                new PublicationsPage(
                        editions.schemes().stream()
                                .flatMap(it -> rounds.of(it).reversed().stream())
                                .map(it -> row(it, officer))
                                .toList()));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, SignedIn officer) {
        central(officer);
        var round = rounds.find(new RoundId(id)).orElseThrow(PublicationController::notFound);
        var counts = decisions.counts(round.id(), officer.id());
        var today = LocalDate.ofInstant(clock.instant(), round.zone());
        return Page.of(
                "decision/publication",
                new PublicationPage(
                        address(round),
                        name(round, officer.language()),
                        words.in(officer.language()).day(round.publishedOn()),
                        !today.isBefore(round.publishedOn()),
                        all(counts, officer.language()),
                        counts.stream().map(it -> row(it, officer.language())).toList()));
    }

    @PostMapping("/{id}/release")
    ModelAndView release(@PathVariable UUID id, SignedIn officer) {
        return switch (releaseRound.release(new RoundId(id), officer.id())) {
            case ReleaseRound.Outcome.Done _, ReleaseRound.Outcome.NotBefore _ ->
                    new ModelAndView(new RedirectView("/publications/" + id));
            case ReleaseRound.Outcome.NotFound _ -> throw notFound();
        };
    }

    private PublicationsPage.Row row(EuropeanRound round, SignedIn reader) {
        var language = reader.language();
        var all = all(decisions.counts(round.id(), reader.id()), language);
        return new PublicationsPage.Row(
                address(round),
                name(round, language),
                words.in(language).day(round.publishedOn()),
                all.kept(),
                all.released());
    }

    private PublicationPage.Row row(CountryCount it, Language language) {
        return new PublicationPage.Row(
                countries.name(it.country(), language),
                it.awards(),
                it.refusals(),
                it.again(),
                it.undecided(),
                it.released());
    }

    private PublicationPage.Row all(List<CountryCount> counts, Language language) {
        return new PublicationPage.Row(
                words.in(language).say("decision.publication.all"),
                sum(counts, CountryCount::awards),
                sum(counts, CountryCount::refusals),
                sum(counts, CountryCount::again),
                sum(counts, CountryCount::undecided),
                sum(counts, CountryCount::released));
    }

    private static int sum(List<CountryCount> counts, ToIntFunction<CountryCount> of) {
        return counts.stream().mapToInt(of).sum();
    }

    private String name(EuropeanRound round, Language language) {
        var scheme = editions.get(round.edition()).words(language, null).say("name");
        return scheme + " " + round.key().replace('-', '–');
    }

    private static String address(EuropeanRound round) {
        return "/publications/" + round.id().value();
    }

    private static void central(SignedIn officer) {
        if (!officer.is(Kind.CENTRAL_OFFICER)) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
