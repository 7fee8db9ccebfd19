package org.laurel.membership;

import java.time.Clock;
import java.time.LocalDate;
import org.laurel.country.Countries;
import org.laurel.label.Bearer;
import org.laurel.label.Labels;
import org.laurel.school.School;
import org.springframework.stereotype.Component;

/** Finds out from its labels whether a school is a member, on the day it is there. */
@Component
public class Memberships {

    private final Labels labels;
    private final Countries countries;
    private final Clock clock;

    Memberships(Labels labels, Countries countries, Clock clock) {
        this.labels = labels;
        this.countries = countries;
        this.clock = clock;
    }

    public Membership of(School school) {
        return new Membership(
                labels.of(school.id()).stream()
                        .filter(it -> it.bearer() instanceof Bearer.School)
                        .toList(),
                LocalDate.ofInstant(clock.instant(), countries.get(school.country()).zone()));
    }
}
