package org.laurel.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;

class WordsTest {

    static final Words words = new Words();
    static final Instant LAST_MINUTE = Instant.parse("2026-03-10T22:59:00Z");

    @Test
    void a_day_is_written_as_its_readers_write_it() {
        var day = LocalDate.of(2026, 6, 3);
        assertThat(words.in(Language.EN).day(day)).isEqualTo("3 June 2026");
        assertThat(words.in(Language.SV).day(day)).isEqualTo("3 juni 2026");
        assertThat(words.in(Language.DA).day(day)).isEqualTo("3. juni 2026");
        assertThat(words.in(Language.NB).day(day)).isEqualTo("3. juni 2026");
        assertThat(words.in(Language.FI).day(day)).isEqualTo("3. kesäkuuta 2026");
        assertThat(words.in(Language.BG).day(day)).matches("3 юни 2026[\\s\u00a0\u202f]г\\.");
    }

    @Test
    void a_sentence_that_ends_with_a_day_ends_with_one_point() {
        var day = LocalDate.of(2026, 6, 3);
        assertThat(words.in(Language.BG).say("preselection.school.asked-on", day))
                .matches(".*2026[\\s\u00a0\u202f]г\\.");
        assertThat(words.in(Language.BG).say("preselection.adjusting.until", day))
                .doesNotContain("г..");
    }

    @Test
    void a_moment_names_its_zone() {
        var texts = words.in(Language.EN);
        assertThat(texts.moment(LAST_MINUTE, ZoneId.of("Europe/Stockholm")))
                .isEqualTo("10 March 2026, 23:59 (CET)");
        assertThat(texts.moment(LAST_MINUTE, ZoneId.of("Europe/Sofia")))
                .isEqualTo("11 March 2026, 00:59 (EET)");
        assertThat(texts.time(LAST_MINUTE, ZoneId.of("Europe/Stockholm"))).isEqualTo("23:59");
    }

    @Test
    void numbers_are_grouped_as_the_reader_does() {
        assertThat(words.in(Language.EN).number(300000)).isEqualTo("300,000");
        assertThat(words.in(Language.SV).number(300000)).matches("300\\s000|300\\u00a0000");
    }

    @Test
    void a_size_is_never_nothing() {
        var english = words.in(Language.EN);
        assertThat(english.size(1)).matches("1\\skB");
        assertThat(english.size(240_001)).matches("241\\skB");
        assertThat(english.size(999_001)).matches("1\\sMB");
        assertThat(english.size(12_345_678)).matches("12\\.3\\sMB");
        assertThat(words.in(Language.SV).size(12_345_678)).matches("12,3[\\s\u00a0]MB");
        assertThat(words.in(Language.FI).size(40_000)).matches("40[\\s\u00a0]kt");
    }

    @Test
    void one_and_several_are_said_differently() {
        var texts = words.in(Language.EN);
        assertThat(texts.say("site.problems.title", 1)).contains("one thing");
        assertThat(texts.say("site.problems.title", 3)).contains("3 things");
    }

    @Test
    void a_key_nobody_wrote_words_for_is_shown_as_it_is() {
        assertThat(words.in(Language.FI).say("site.no.such")).isEqualTo("site.no.such");
    }

    @Test
    void many_readers_at_once_get_their_own_sentence() {
        var texts = words.in(Language.EN);
        assertThat(IntStream.range(2, 5000).parallel())
                .allMatch(it -> texts.say("site.box.words", it + "!").equals("Words: " + it + "!"));
    }

    @Test
    void words_are_counted_as_people_count_them() {
        assertThat(WordCount.of("")).isZero();
        assertThat(WordCount.of(" – … \n")).isZero();
        assertThat(WordCount.of("Реките на Европа, 2026 г.")).isEqualTo(5);
        assertThat(WordCount.of("well-made it's\u00a0so")).isEqualTo(3);
        assertThat(WordCount.of("(yes) – \"no\"")).isEqualTo(2);
        assertThat(WordCount.of("-".repeat(10_000_000))).isZero();
    }
}
