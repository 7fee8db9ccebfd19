package org.laurel.round.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.laurel.country.Countries;
import org.laurel.country.SupportOrganisation;
import org.laurel.people.SignedIn;
import org.laurel.round.Round;
import org.laurel.round.RoundId;
import org.laurel.round.Timetables;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Editions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lays out the rounds an officer may change; for everybody else they are not there. */
@Component
class Desks {

    private final Timetables timetables;
    private final Editions editions;
    private final Countries countries;
    private final Clock clock;

    Desks(Timetables timetables, Editions editions, Countries countries, Clock clock) {
        this.timetables = timetables;
        this.editions = editions;
        this.countries = countries;
        this.clock = clock;
    }

    List<Desk> of(SignedIn officer) {
        return officer.officerOf().stream()
                .map(countries::organisation)
                .flatMap(it -> of(it, officer).stream())
                .toList();
    }

    Desk get(SignedIn officer, String organisation, String scheme) {
        return of(officer).stream()
                .filter(it -> it.organisation().key().equals(organisation))
                .filter(it -> it.scheme().equals(scheme))
                .findFirst()
                .orElseThrow(Desks::notFound);
    }

    static Round round(Desk desk, UUID id) {
        return desk.rounds().stream()
                .filter(it -> it.id().equals(new RoundId(id)))
                .findFirst()
                .orElseThrow(Desks::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private List<Desk> of(SupportOrganisation organisation, SignedIn officer) {
        var country = countries.get(organisation.country());
        var code = country.code().value();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, country.zone());
        return editions.schemes().stream()
                .flatMap(it -> editions.inForce(it, code, today).stream())
                .filter(it -> it.validity() != Edition.Validity.AS_THE_ROUND_SAYS)
                .map(
                        it ->
                                new Desk(
                                        organisation,
                                        it.id().scheme(),
                                        it.words(officer.language(), code).say("name"),
                                        country.zone(),
                                        timetables.of(it.id().scheme(), organisation.key(), now),
                                        now))
                .toList();
    }
}
