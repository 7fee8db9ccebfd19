package org.laurel.preselection.web;

import java.util.List;
import org.laurel.round.EuropeanRound;

/** The rounds of Europe, by the schemes that schools ask for. */
public record EuropePage(List<OfScheme> schemes) {

    /** The rounds of one scheme, the latest first. */
    public record OfScheme(String scheme, String name, List<EuropeanRound> rounds) {}
}
