package org.laurel.calendar;

import java.time.ZoneId;

/** The time that is meant where no country is: that of the city from which the labels are run. */
public final class Europe {

    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Europe() {}
}
