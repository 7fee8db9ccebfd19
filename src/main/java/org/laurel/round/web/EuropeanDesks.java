package org.laurel.round.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.laurel.country.Countries;
import org.laurel.country.SupportOrganisation;
import org.laurel.people.SignedIn;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.laurel.scheme.Editions;
import org.springframework.stereotype.Component;

/** Lays out the rounds that officers may end earlier in their country. */
@Component
class EuropeanDesks {

    private final EuropeanRounds rounds;
    private final Editions editions;
    private final Countries countries;
    private final Clock clock;

    EuropeanDesks(EuropeanRounds rounds, Editions editions, Countries countries, Clock clock) {
        this.rounds = rounds;
        this.editions = editions;
        this.countries = countries;
        this.clock = clock;
    }

    /** Those that are not over in Europe, the next to open first. */
    List<EuropeanDesk> of(SignedIn officer) {
        var now = clock.instant();
        return officer.officerOf().stream()
                .map(countries::organisation)
                .flatMap(
                        organisation ->
                                editions.schemes().stream()
                                        .flatMap(it -> rounds.of(it).stream())
                                        .filter(it -> !it.deadline().passed(now))
                                        .map(it -> desk(organisation, it, officer)))
                .toList();
    }

    EuropeanDesk get(SignedIn officer, String organisation, UUID round) {
        return of(officer).stream()
                .filter(it -> it.organisation().key().equals(organisation))
                .filter(it -> it.round().id().equals(new RoundId(round)))
                .findFirst()
                .orElseThrow(Desks::notFound);
    }

    private EuropeanDesk desk(
            SupportOrganisation organisation, EuropeanRound round, SignedIn officer) {
        var country = countries.get(organisation.country());
        var zone = country.zone();
        return new EuropeanDesk(
                organisation,
                countries.name(country.code(), officer.language()),
                editions.get(round.edition())
                        .words(officer.language(), country.code().value())
                        .say("name"),
                round,
                rounds.deadline(round, country.code(), zone).in(zone),
                clock.instant());
    }
}
