package org.laurel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AlphabetTest {

    private static final List<String> NAMES =
            List.of(
                    "Zoo",
                    "Ål",
                    "Aal",
                    "Ärla",
                    "aska",
                    "Østre",
                    "Оборище",
                    "School 10",
                    "School 2");

    @Test
    void names_stand_where_readers_of_each_language_look_for_them() {
        assertThat(sorted(Language.SV))
                .containsExactly(
                        "Aal",
                        "aska",
                        "School 2",
                        "School 10",
                        "Zoo",
                        "Ål",
                        "Ärla",
                        "Østre",
                        "Оборище");
        assertThat(sorted(Language.FI)).isEqualTo(sorted(Language.SV));
        assertThat(sorted(Language.DA))
                .containsExactly(
                        "aska",
                        "School 2",
                        "School 10",
                        "Zoo",
                        "Ärla",
                        "Østre",
                        "Ål",
                        "Aal",
                        "Оборище");
        assertThat(sorted(Language.NB)).isEqualTo(sorted(Language.DA));
        assertThat(sorted(Language.BG))
                .containsExactly(
                        "Оборище",
                        "Aal",
                        "Ål",
                        "Ärla",
                        "aska",
                        "Østre",
                        "School 2",
                        "School 10",
                        "Zoo");
        assertThat(sorted(Language.EN)).startsWith("Aal", "Ål", "Ärla").endsWith("Zoo", "Оборище");
    }

    @Test
    void keys_sort_as_the_names_do() {
        for (var language : Language.values()) {
            assertThat(
                            NAMES.stream()
                                    .sorted(
                                            (a, b) ->
                                                    Arrays.compareUnsigned(
                                                            Alphabet.key(a, language.locale()),
                                                            Alphabet.key(b, language.locale()))))
                    .containsExactlyElementsOf(sorted(language));
        }
        assertThat(HexFormat.of().formatHex(Alphabet.key("ılıca", Locale.of("tr"))))
                .isNotEqualTo(HexFormat.of().formatHex(Alphabet.key("ilica", Locale.of("tr"))));
    }

    @Test
    void the_key_of_the_longest_name_fits_an_index() {
        assertThat(Alphabet.key("Ж".repeat(300), Locale.of("bg"))).hasSizeLessThan(2_000);
    }

    private static List<String> sorted(Language language) {
        return NAMES.stream().sorted(Alphabet.of(language)).toList();
    }
}
