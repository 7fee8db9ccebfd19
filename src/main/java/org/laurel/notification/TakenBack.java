package org.laurel.notification;

import java.util.UUID;
import org.laurel.country.CountryCode;

/** What somebody need not assess any more, and what the officer says about it. */
record TakenBack(
        UUID assignment,
        UUID application,
        String scheme,
        CountryCode country,
        String organisation,
        String project,
        String because,
        Reader assessor) {}
