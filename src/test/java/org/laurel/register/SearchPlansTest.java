package org.laurel.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.country.Countries;
import org.laurel.language.Language;
import org.laurel.register.LabelledSchools.Cohort;
import org.laurel.register.LabelledSchools.Wanted;
import org.laurel.register.RegisterEntry.Years;
import org.laurel.search.SearchWords.Match;
import org.laurel.testing.CountedStatements;
import org.laurel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the searches of the register go about thousands of labels, in a database of its own. */
class SearchPlansTest {

    private static final CountedStatements STATEMENTS =
            new CountedStatements(TestDatabase.dataSource());
    private static final JdbcClient DB = STATEMENTS.client();
    private static final RegisterEntries REGISTER = new RegisterEntries(DB, new LabelsByText(DB));
    private static final Cohort COHORT =
            new Cohort(
                    "school-label",
                    new Years(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)));

    private static LabelledSchools labelled;

    /** Of the first teacher, project and school, and what becomes of them with a letter wrong. */
    private static final String FEW_HAVE = "9d7115b4";

    private static final String MANY_HAVE = "school";
    private static final String NOBODY_HAS = "xyzzyqw";

    @BeforeAll
    static void many_labels() throws IOException {
        labelled = new LabelledSchools(DB, new Countries());
        ManyLabels.in(DB);
    }

    @ParameterizedTest
    @EnumSource(Match.class)
    void words_that_few_labels_have_are_looked_up_in_one_index(Match match) {
        assertThat(plan(search(FEW_HAVE + " project umea"), match))
                .contains("labels_by_words")
                .doesNotContain("Seq Scan");
        assertThat(plan(search(NOBODY_HAS), match))
                .contains("labels_by_words")
                .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @EnumSource(Match.class)
    void a_word_that_many_labels_have_is_found_going_through_the_newest(Match match) {
        assertThat(plan(search(MANY_HAVE), match))
                .contains("found_labels_by_day")
                .doesNotContain("Seq Scan", "labels_by_words");
        assertThat(plan(new RegisterSearch(MANY_HAVE, "FI", 2024, null), match))
                .contains("found_labels_of_a_country_by_day")
                .doesNotContain("Seq Scan", "labels_by_words");
    }

    @ParameterizedTest
    @EnumSource(Match.class)
    void words_of_labelled_schools_are_looked_up_by_keys_and_words_alone(Match match) {
        for (var typed : new String[] {FEW_HAVE + " umea", NOBODY_HAS, MANY_HAVE}) {
            var parameters = new HashMap<String, Object>();
            var sql = LabelledSchools.sql(new Wanted(COHORT, typed, null), match, null, parameters);
            assertThat(plan(sql, parameters)).as(typed).doesNotContain("Seq Scan");
        }
    }

    @Test
    void a_search_of_the_register_asks_two_statements_and_four_where_nothing_is_found_as_typed() {
        assertThat(STATEMENTS.in(() -> REGISTER.page(search(MANY_HAVE), null))).isEqualTo(2);
        assertThat(STATEMENTS.in(() -> REGISTER.page(search("project " + MANY_HAVE), null)))
                .isEqualTo(2);
        assertThat(STATEMENTS.in(() -> REGISTER.page(search(NOBODY_HAS), null))).isEqualTo(4);
    }

    @Test
    void a_search_of_labelled_schools_asks_one_statement_and_two_where_nothing_is_found_as_typed() {
        assertThat(STATEMENTS.in(() -> labelled.page(wanted(MANY_HAVE), Language.BG, null)))
                .isEqualTo(1);
        assertThat(STATEMENTS.in(() -> labelled.page(wanted(NOBODY_HAS), Language.BG, null)))
                .isEqualTo(2);
    }

    private static RegisterSearch search(String typed) {
        return new RegisterSearch(typed, null, null, null);
    }

    private static Wanted wanted(String typed) {
        return new Wanted(COHORT, typed, null);
    }

    private static String plan(RegisterSearch search, Match match) {
        var parameters = new HashMap<String, Object>();
        return plan(REGISTER.sql(search, null, match, parameters), parameters);
    }

    private static String plan(String sql, Map<String, Object> parameters) {
        return String.join(
                "\n",
                DB.sql("explain " + sql)
                        .params(parameters)
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
