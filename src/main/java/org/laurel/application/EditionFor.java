package org.laurel.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.laurel.application.Application.Decided;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Application.Submitted;
import org.laurel.application.Application.Withdrawn;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.scheme.Edition;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.springframework.stereotype.Component;

/**
 * The edition an application is written for: today's for a teacher's draft, the round's for a
 * school's, a fixed one once handed in.
 */
@Component
public class EditionFor {

    private final Editions editions;
    private final Countries countries;
    private final Clock clock;

    EditionFor(Editions editions, Countries countries, Clock clock) {
        this.editions = editions;
        this.countries = countries;
        this.clock = clock;
    }

    public Edition of(Application application) {
        return switch (application) {
            case Draft draft ->
                    switch (draft.about().subject()) {
                        case Subject.Work _ ->
                                inForce(draft.about().scheme(), draft.about().country());
                        case Subject.WholeSchool _ ->
                                editions.get(new EditionId(draft.about().scheme(), draft.shown()));
                    };
            case Submitted it -> editions.get(it.submission().edition());
            case InAssessment it -> editions.get(it.submission().edition());
            case Withdrawn it -> editions.get(it.submission().edition());
            case Decided it -> editions.get(it.submission().edition());
        };
    }

    /** The edition in force today in a country, by that country's own calendar. */
    public Edition inForce(String scheme, CountryCode country) {
        return known(scheme, country).orElseThrow();
    }

    /** The same, where a project can ask for the label; nothing where there is no such label. */
    Optional<Edition> forProjects(String scheme, CountryCode country) {
        return known(scheme, country)
                .filter(it -> it.holder() == Edition.Holder.TEACHER_IN_PROJECT);
    }

    private Optional<Edition> known(String scheme, CountryCode country) {
        LocalDate today = clock.instant().atZone(countries.get(country).zone()).toLocalDate();
        return editions.inForce(scheme, country.value(), today);
    }
}
