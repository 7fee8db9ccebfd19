package org.laurel.kit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.springframework.stereotype.Component;

/** The day it is where a school is. */
@Component
public class Today {

    private final Countries countries;
    private final Clock clock;

    Today(Countries countries, Clock clock) {
        this.countries = countries;
        this.clock = clock;
    }

    public LocalDate in(CountryCode country) {
        return LocalDate.ofInstant(clock.instant(), countries.get(country).zone());
    }

    /** For lists across zones, where a few hours decide nothing. */
    public LocalDate everywhere() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
