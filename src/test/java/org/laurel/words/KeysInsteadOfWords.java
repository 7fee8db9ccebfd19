package org.laurel.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.laurel.language.Language;

/** Says keys instead of words, so that an approved page does not change with its translations. */
public final class KeysInsteadOfWords implements Texts {

    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public String say(String key, Object... values) {
        return values.length == 0 ? key : key + List.of(values);
    }

    @Override
    public String day(LocalDate day) {
        return day.toString();
    }

    @Override
    public String time(Instant at, ZoneId zone) {
        return at.toString();
    }

    @Override
    public String moment(Instant at, ZoneId zone) {
        return at.atZone(zone).toString();
    }

    @Override
    public String number(Number number) {
        return number.toString();
    }

    @Override
    public String size(long bytes) {
        return bytes + " B";
    }
}
