package org.laurel.round;

import java.time.Instant;
import org.laurel.country.CountryCode;

/** Where a country ends a round of all countries earlier, and since when it says so. */
public record EarlierDeadline(CountryCode country, Instant tooLateAt, Instant setAt) {}
