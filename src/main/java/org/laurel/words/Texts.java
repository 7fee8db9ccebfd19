package org.laurel.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.laurel.language.Language;

/** What the interface says, in one reader's language. */
public interface Texts {

    Language language();

    /** The words under a key; {@code {0}}, {@code {1}} ... stand for the values. */
    String say(String key, Object... values);

    /** {@code 3 June 2026}. */
    String day(LocalDate day);

    /** {@code 10:42}. */
    String time(Instant at, ZoneId zone);

    /** {@code 10 March 2026, 23:59 (CET)}: the zone is named, for the reader may sit in another. */
    String moment(Instant at, ZoneId zone);

    default String moment(ZonedDateTime at) {
        return moment(at.toInstant(), at.getZone());
    }

    String number(Number number);

    /** A size of a file: {@code 240 kB}, {@code 1.2 MB}; never nothing. */
    String size(long bytes);
}
