package org.laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Örebro, orebro",
        "Kittilä, kittila",
        "Kärpäsen koulu, karpasen koulu",
        "Björkhagens skola, bjork",
        "Żebbuġ, zebbug",
        "Ħamrun, hamrun",
        "Åkirkeby, akirkeby",
        "Ørsted Skole, orsted",
        "Łódź, lodz",
        "Đorđe, dorde",
        "Straße der Jugend, strasse",
        "GROẞE SCHULE, grosse",
        "Þórshöfn, thorshofn",
        "Ærø, aero",
        "Œuvre, oeuvre",
        "Eﬃcient, efficient",
        "İstanbul, istanbul",
        "IŞIK Lisesi, isik",
        "Diyarbakır, diyarbakir",
        "Gəncə, gence",
        "Şəki, seki",
        "Sant’Anna, santanna",
        "Sant’Anna, anna",
        "O'Neill, oneill",
        "Liepājas 5. vidusskola, 5 vidusskola",
        "Château-d’Œx, chateau",
        "Ⅳ гимназия, iv",
        "ＡＢＣ学校, abc",
        "عمان ٥, 5",
        "Tiếng Việt, tieng viet",
    })
    void letters_are_found_as_people_type_them(String name, String typed) {
        assertThat(finds(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Христо Ботев, hristo botev",
        "София, sofia",
        "Търговище, targovishte",
        "Кюстендил, kyustendil",
        "Ямбол, yambol",
        "Жеравна, zheravna",
        "Царево, tsarevo",
        "Шипка, shipka",
        "Харків, kharkiv",
        "Київ, kyiv",
        "Запоріжжя, zaporizhzhia",
        "Єнакієве, yenakiieve",
        "Згорани, zghorany",
        "Слов'янськ, sloviansk",
        "Шабац, sabac",
        "Љубовија, ljubovija",
        "Ђорђе Натошевић, dorde natosevic",
        "Ќурчиев, kurciev",
        "Гевгелија, gevgelija",
        "Αθήνα, athina",
        "Αθήνα, athena",
        "Βόλος, volos",
        "ΧΡΉΣΤΟΣ, christos",
        "Λύκειο Παύλος, lykeio",
        "თბილისი, tbilisi",
        "ᲗᲑᲘᲚᲘᲡᲘ, tbilisi",
        "Երևան, yerevan",
        "Գյումրի, gyumri",
    })
    void other_scripts_are_found_in_latin_letters(String name, String typed) {
        assertThat(finds(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Шабац, Šabac",
        "Šabac, Шабац",
        "Kharkiv, Харків",
        "ΝΙΚΌΛΑΟΣ, νικόλαος",
        "νικολαος, ΝΙΚΌΛΑΟΣ",
        "Hristo Botev, Христо Ботев",
    })
    void the_same_name_is_found_whichever_script_either_is_written_in(String name, String typed) {
        assertThat(finds(name, typed)).isTrue();
    }

    @Test
    void the_official_readings_of_a_word_stand_beside_each_other() {
        assertThat(SearchText.of("Щастие").words()).isEqualTo(" shtastie shchastye stastie");
        assertThat(SearchText.of("Örebro, Örebro  gymnasium").words())
                .isEqualTo(" orebro gymnasium");
    }

    @Test
    void what_was_typed_in_pieces_is_one_text() {
        var composed = SearchText.of("Björklundin kōlu Åbo");
        assertThat(SearchText.of("Bjo\u0308rklundin ko\u0304lu A\u030Abo")).isEqualTo(composed);
        assertThat(SearchText.of(" björk\u00ADlundin,\u00A0\u200Bkōlu --- ÅBO\n"))
                .isEqualTo(composed);
    }

    @Test
    void signs_alone_are_no_word() {
        assertThat(SearchText.of(" -- , '’ % _ \\ ☺ ").words()).isEmpty();
        assertThat(SearchWords.of("%_'").isEmpty()).isTrue();
        assertThat(SearchWords.of("100%_ o'neill\\").words())
                .containsExactly(List.of("100"), List.of("oneill"));
    }

    @ParameterizedTest
    @CsvSource({
        "orebro, orebo",
        "orebro, orrebro",
        "orebro, orebri",
        "orebro, oerbro",
        "gymnasium, ymnasium",
        "kharkiv, harkiv",
    })
    void one_typing_mistake_is_near(String right, String typed) {
        assertThat(SearchText.near(right)).containsAnyElementsOf(SearchText.near(typed));
    }

    @Test
    void two_mistakes_a_short_word_and_a_number_are_not_near() {
        assertThat(SearchText.near("orebro")).doesNotContainAnyElementsOf(SearchText.near("orbri"));
        assertThat(SearchText.near("bua")).isEmpty();
        assertThat(SearchText.near("2019")).isEmpty();
    }

    /** Whatever is written, what came out stands for itself. */
    @Test
    void the_text_of_a_text_is_the_same_text() {
        var random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            var text =
                    random.ints(12, 0x20, 0x600)
                            .map(it -> random.nextInt(9) == 0 ? 0x1C00 + it : it)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            var once = SearchText.of(text);
            assertThat(SearchText.of(once.words())).as(text).isEqualTo(once);
            assertThat(once.words()).doesNotContainPattern("[%_\\\\'\"]");
        }
    }

    @Test
    void the_language_of_the_machine_changes_nothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(SearchText.of("ISTANBUL ILICA").words()).isEqualTo(" istanbul ilica");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static boolean finds(String name, String typed) {
        var text = SearchText.of(name).words();
        return SearchWords.of(typed).words().stream()
                .allMatch(
                        it ->
                                it.stream()
                                        .flatMap(
                                                word ->
                                                        Stream.of(
                                                                word.length() < 3
                                                                        ? " " + word
                                                                        : word))
                                        .anyMatch(text::contains));
    }
}
