package org.laurel.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.laurel.calendar.SchoolYear;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.eligibility.CandidateFacts.Known;
import org.laurel.project.Stage;
import org.laurel.rules.Fact;
import org.laurel.rules.Facts;
import org.laurel.rules.Finding;
import org.laurel.scheme.Edition;
import org.laurel.scheme.FactName;
import org.laurel.scheme.SecondApplication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of every requirement of an edition whether a candidate meets it now, and why. */
@Service
public class CheckEligibility {

    private final CandidateFacts candidates;
    private final Countries countries;
    private final Clock clock;

    CheckEligibility(CandidateFacts candidates, Countries countries, Clock clock) {
        this.candidates = candidates;
        this.countries = countries;
        this.clock = clock;
    }

    /** The given facts are those the candidate states: the answers to readiness questions. */
    @Transactional
    public List<Finding> check(Edition edition, Candidacy candidacy, Facts stated) {
        var country = countries.get(new CountryCode(candidates.countryOf(candidacy)));
        var today = clock.instant().atZone(country.zone()).toLocalDate();
        var year = SchoolYear.of(today, country.schoolYearStarts());
        var known = candidates.of(candidacy, year, country.zone());
        var policy = edition.overlay(country.code().value()).secondApplication();
        return edition.check(facts(known, policy, today, stated), today);
    }

    private static Facts facts(
            Known known, SecondApplication policy, LocalDate today, Facts stated) {
        var facts = new TreeMap<>(stated.byName());
        if (known.founderCountries() != null) {
            facts.put(FactName.FOUNDER_COUNTRIES.key(), Fact.count(known.founderCountries()));
        }
        facts.put(
                FactName.PROJECT_STAGE.key(),
                Fact.word(Stage.on(today, known.endsOn(), known.closedOn()).key()));
        facts.put(
                FactName.PROJECTS_APPLIED_THIS_SCHOOL_YEAR.key(),
                Fact.count(known.otherProjectsThisYear()));
        facts.put(
                FactName.APPLIED_FOR_THIS_PROJECT.key(),
                Fact.yesNo(known.live() || refusalStands(known, policy)));
        facts.put(FactName.TEACHER_VALIDATED.key(), Fact.yesNo(known.validated()));
        return new Facts(facts);
    }

    private static boolean refusalStands(Known known, SecondApplication policy) {
        return switch (policy) {
            case NEVER -> known.refused() > 0;
            case ONCE -> known.refused() > 1;
            case AFTER_IMPROVEMENT -> false;
            case NEXT_SCHOOL_YEAR -> known.refusedThisYear() > 0;
        };
    }
}
