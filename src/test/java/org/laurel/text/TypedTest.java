package org.laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    private static final String[] SIGNS = {
        "\0", "\u0001", "\b", "\t", "\n", "\r", "\r\n", "\u000b", "\f", "\u001b", "\u007f",
        "\u0080", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f",
        "\u2028", "\u2029", "\u202e", "\u2066", "\u2069", "\ufeff", "\ufffe", "\uffff", "\ud83d",
        "\ude00", "😀", "👩‍👧", "a", "å", "a\u030a", "я", "سلام", "می‌روم", "क्‍ष", " ", "7", "-",
        ".", "\u3164"
    };

    private static Stream<String> anything() {
        var random = new Random(20261201);
        return Stream.generate(() -> text(random)).limit(20_000);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(14); left > 0; left--) {
            text.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : SIGNS[random.nextInt(SIGNS.length)]);
        }
        return text.toString();
    }

    @Test
    void whatever_was_typed_the_text_can_be_kept_sent_and_shown_as_it_is() {
        anything()
                .map(Typed::text)
                .forEach(
                        text -> {
                            assertThat(text)
                                    .doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]|[\u2028\u2029]");
                            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text))
                                    .isTrue();
                            assertThat(Typed.text(text)).isEqualTo(text);
                        });
    }

    @Test
    void every_other_sign_of_a_text_stays_as_it_was_typed() {
        anything()
                .forEach(
                        typed ->
                                assertThat(visible(Typed.text(typed)))
                                        .as(Normalizer.normalize(typed, Normalizer.Form.NFD))
                                        .isEqualTo(visible(typed)));
    }

    /** All of it but breaks between lines, and what is no text. */
    private static String visible(String text) {
        return text.replaceAll(
                "\\R|[\\p{Cc}&&[^\\t]]|[\\x{d800}-\\x{dfff}\\x{fdd0}-\\x{fdef}\\x{fffe}\\x{ffff}]",
                "");
    }

    @Test
    void a_line_is_never_two() {
        anything()
                .map(Typed::line)
                .forEach(
                        line -> {
                            assertThat(line).doesNotContainPattern("\\R|\\p{Cc}");
                            assertThat(Typed.line(line)).isEqualTo(line);
                        });
    }

    @Test
    void a_name_is_composed_and_says_something_and_turns_nothing_around() {
        anything()
                .flatMap(typed -> Typed.name(typed).stream())
                .forEach(
                        name -> {
                            assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
                            assertThat(name).containsPattern("[\\p{L}\\p{N}]");
                            assertThat(name)
                                    .doesNotContainPattern(
                                            "[\\p{Cc}\\p{Zl}\\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|  |^ | $");
                            assertThat(Typed.name(name)).contains(name);
                        });
    }

    @Test
    void a_text_keeps_its_lines_its_joiners_and_how_its_letters_were_typed() {
        assertThat(Typed.text("a\0b\u0001c\u007fd\u009fe")).isEqualTo("abcde");
        assertThat(Typed.text("half \ud83d and \ude00 whole 😀")).isEqualTo("half  and  whole 😀");
        assertThat(Typed.text("a\r\nb\rc\u2028d\u2029e\u0085f\u000bg\fh"))
                .isEqualTo("a\nb\nc\nd\ne\nf\ng\nh");
        assertThat(Typed.text(" \ta\u030a\u200f می‌روم ")).isEqualTo(" \ta\u030a\u200f می‌روم ");
    }

    @Test
    void a_name_keeps_what_joins_its_letters_and_loses_what_nobody_sees() {
        assertThat(Typed.name(" A\u030asa\u2028 \u00a0Berg\u200b ")).contains("Åsa Berg");
        assertThat(Typed.name("\u202eevil\u202c \u2067x\u2069\u200f")).contains("evil x");
        assertThat(Typed.name("می‌روم")).contains("می‌روم");
        assertThat(Typed.name("\u200dAnna\u200c Lind\u200d")).contains("Anna Lind");
        assertThat(Typed.name("👩‍👧 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿 2026"))
                .contains("👩‍👧 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿 2026");
        assertThat(Typed.name("7")).contains("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u00a0\u2028", "\u200f", "-", "…", "😀", "\u3164", "\0", "\ud83d"})
    void a_name_without_a_letter_or_a_digit_is_none(String typed) {
        assertThat(Typed.name(typed)).isEmpty();
    }
}
