package org.laurel.preselection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.laurel.country.Countries;
import org.laurel.preselection.ExplainSchool.Explanation;
import org.laurel.preselection.GrantedExceptions;
import org.laurel.round.EuropeanRounds;
import org.laurel.scheme.Words;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** Says how a round stands for one school: by its country's deadline, in its zone. */
@Component
class SchoolRound {

    private final EuropeanRounds rounds;
    private final GrantedExceptions exceptions;
    private final Countries countries;
    private final Clock clock;

    SchoolRound(
            EuropeanRounds rounds, GrantedExceptions exceptions, Countries countries, Clock clock) {
        this.rounds = rounds;
        this.exceptions = exceptions;
        this.countries = countries;
        this.clock = clock;
    }

    String said(Explanation about, Texts t) {
        var round = about.round();
        if (round == null) {
            return t.say("preselection.school.no-round", t.day(about.question().on()));
        }
        var country = about.school().country();
        var zone = countries.get(country).zone();
        var deadline = rounds.deadline(round, country, zone);
        var until = t.moment(deadline.in(zone).shown());
        if (deadline.passed(clock.instant())) {
            return t.say("preselection.school.round-over", round.key(), until);
        }
        return round.opensAt().isAfter(clock.instant())
                ? t.say(
                        "preselection.school.round-opens",
                        round.key(),
                        t.moment(round.opensAt(), zone),
                        until)
                : t.say("preselection.school.round", round.key(), until);
    }

    /** The exceptions that count no more in this round, with both reasons. */
    List<String> takenBack(Explanation about, Words say, Texts t) {
        var round = about.round();
        if (round == null) {
            return List.of();
        }
        var zone = countries.get(about.school().country()).zone();
        return exceptions.takenBack(round.id(), about.school().id()).stream()
                .map(
                        it ->
                                t.say(
                                        "preselection.school.taken-back",
                                        say.say(
                                                "requirements."
                                                        + it.granted().requirement()
                                                        + ".title"),
                                        t.day(LocalDate.ofInstant(it.granted().at(), zone)),
                                        it.granted().because(),
                                        t.day(LocalDate.ofInstant(it.at(), zone)),
                                        it.because()))
                .toList();
    }
}
