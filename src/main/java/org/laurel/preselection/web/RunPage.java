package org.laurel.preselection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.preselection.Run;
import org.laurel.preselection.RunAside;
import org.laurel.round.EuropeanRound;
import org.laurel.site.Choice;

/** One run: how far it is, or what it found in each country. */
public record RunPage(
        Run run,
        String name,
        @Nullable EuropeanRound round,
        int all,
        boolean interrupted,
        List<CountryRow> countries,
        List<Choice> others,
        List<RunAside.Link> links) {

    /** How many of a country's schools were looked at and how many may apply. */
    public record CountryRow(String country, int schools, int eligible) {}
}
