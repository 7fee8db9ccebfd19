package org.laurel.decision;

import org.laurel.country.CountryCode;

/** How far a country is with the applications of a round, before they are published together. */
public record CountryCount(
        CountryCode country, int awards, int refusals, int again, int undecided, int released) {}
