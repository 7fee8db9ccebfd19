package org.laurel.round;

import java.time.Instant;
import java.util.List;
import org.laurel.country.Countries;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Component;

/** All rounds of a scheme and support organisation: its own, else those that the edition says. */
@Component
public class Timetables {

    private final Rounds rounds;
    private final EditionRounds editions;
    private final Countries countries;

    Timetables(Rounds rounds, EditionRounds editions, Countries countries) {
        this.rounds = rounds;
        this.editions = editions;
        this.countries = countries;
    }

    /** In the order in which they open. */
    public List<Round> of(String scheme, String organisation, Instant now) {
        var own = rounds.of(scheme, organisation);
        return own.isEmpty() ? editions.of(scheme, countries.organisation(organisation), now) : own;
    }

    /**
     * The rounds to be changed. The first change writes down what the edition says, so that one
     * changed round never makes the others vanish.
     */
    List<Round> own(String scheme, String organisation, PersonId by, Instant now) {
        if (rounds.of(scheme, organisation).isEmpty()) {
            editions.of(scheme, countries.organisation(organisation), now)
                    .forEach(it -> rounds.add(it, by, now));
        }
        return rounds.of(scheme, organisation);
    }
}
