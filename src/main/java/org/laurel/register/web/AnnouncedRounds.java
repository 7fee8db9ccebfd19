package org.laurel.register.web;

import java.time.Clock;
import java.util.List;
import org.laurel.country.Countries;
import org.laurel.language.Language;
import org.laurel.register.web.AnnouncedRound.Earlier;
import org.laurel.round.EuropeanRounds;
import org.springframework.stereotype.Component;

/** The rounds of all countries that strangers may know of. */
@Component
class AnnouncedRounds {

    private final EuropeanRounds rounds;
    private final Countries countries;
    private final Clock clock;

    AnnouncedRounds(EuropeanRounds rounds, Countries countries, Clock clock) {
        this.rounds = rounds;
        this.countries = countries;
        this.clock = clock;
    }

    /** In the order in which they open. */
    List<AnnouncedRound> of(String scheme, Language language) {
        var now = clock.instant();
        return rounds.announced(scheme, now).stream()
                .map(
                        round ->
                                new AnnouncedRound(
                                        round,
                                        rounds.earlier(round.id()).stream()
                                                .map(
                                                        it ->
                                                                new Earlier(
                                                                        it.country().value(),
                                                                        countries.name(
                                                                                it.country(),
                                                                                language),
                                                                        it.tooLateAt(),
                                                                        countries
                                                                                .get(it.country())
                                                                                .zone(),
                                                                        it.setAt()))
                                                .toList(),
                                        now))
                .toList();
    }
}
