package org.laurel.words;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.laurel.language.FullStop;
import org.laurel.language.Language;
import org.laurel.text.Direction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts of one language; a key it lacks is said in English and logged once. */
final class SpokenTexts implements Texts {

    private static final Logger log = LoggerFactory.getLogger(SpokenTexts.class);

    private final Language language;
    private final Map<String, Sentence> own;
    private final Map<String, Sentence> english;
    private final Set<String> missed = ConcurrentHashMap.newKeySet();
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final DateTimeFormatter zoneName;

    SpokenTexts(Language language, Map<String, Sentence> own, Map<String, Sentence> english) {
        this.language = language;
        this.own = own;
        this.english = english;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale(language));
        this.time = DateTimeFormatter.ofLocalizedPattern("Hm").withLocale(locale(language));
        this.zoneName = DateTimeFormatter.ofPattern("z", locale(language));
    }

    /** Readers across Europe expect 3 June, not June 3. */
    static Locale locale(Language language) {
        return language == Language.EN ? Locale.UK : language.locale();
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String say(String key, Object... values) {
        @Nullable Sentence sentence = own.get(key);
        if (sentence == null) {
            if (missed.add(key)) {
                log.warn("No words in {} for {}", language.code(), key);
            }
            sentence = english.get(key);
        }
        return sentence == null ? key : FullStop.once(sentence.with(spoken(values)));
    }

    private Object[] spoken(Object... values) {
        return Arrays.stream(values)
                .map(
                        it ->
                                switch (it) {
                                    case LocalDate date -> day(date);
                                    case String words -> Direction.apart(words);
                                    default -> it;
                                })
                .toArray();
    }

    @Override
    public String day(LocalDate date) {
        return day.format(date);
    }

    @Override
    public String time(Instant at, ZoneId zone) {
        return time.format(at.atZone(zone));
    }

    @Override
    public String moment(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return "%s, %s (%s)"
                .formatted(day.format(there), time.format(there), zoneName.format(there));
    }

    @Override
    public String number(Number number) {
        return NumberFormatter.withLocale(locale(language)).format(number).toString();
    }

    @Override
    public String size(long bytes) {
        var kilobytes = Math.ceilDiv(bytes, 1_000);
        var small = kilobytes < 1_000;
        return NumberFormatter.withLocale(locale(language))
                .unit(small ? MeasureUnit.KILOBYTE : MeasureUnit.MEGABYTE)
                .precision(Precision.maxFraction(1))
                .format(small ? kilobytes : bytes / 1e6)
                .toString();
    }
}
