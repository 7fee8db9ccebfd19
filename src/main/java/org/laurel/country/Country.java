package org.laurel.country;

import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A country that takes part; its languages are those of its schools, its zone that of its
 * deadlines.
 */
public record Country(
        CountryCode code,
        ZoneId zone,
        List<Locale> languages,
        MonthDay schoolYearStarts,
        Source schoolYearSource,
        List<SupportOrganisation> supportOrganisations) {

    public Country {
        languages = List.copyOf(languages);
        supportOrganisations = List.copyOf(supportOrganisations);
    }

    /** The register in which the schools of one of its organisations have their codes. */
    public String register(String organisation) {
        return supportOrganisations.size() == 1 ? code.value() : organisation;
    }
}
