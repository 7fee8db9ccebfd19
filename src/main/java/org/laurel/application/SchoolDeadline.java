package org.laurel.application;

import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.springframework.stereotype.Component;

/** Until when schools of a country hand in, told in that country's zone. */
@Component
public class SchoolDeadline {

    private final EuropeanRounds rounds;
    private final Countries countries;

    SchoolDeadline(EuropeanRounds rounds, Countries countries) {
        this.rounds = rounds;
        this.countries = countries;
    }

    public Deadline of(RoundId round, CountryCode country) {
        return of(rounds.find(round).orElseThrow(), country);
    }

    Deadline of(EuropeanRound round, CountryCode country) {
        var zone = countries.get(country).zone();
        return rounds.deadline(round, country, zone).in(zone);
    }
}
