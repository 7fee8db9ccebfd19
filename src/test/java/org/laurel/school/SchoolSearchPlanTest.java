package org.laurel.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.country.Countries;
import org.laurel.language.Language;
import org.laurel.search.SearchWords;
import org.laurel.search.SearchWords.Match;
import org.laurel.testing.CountedStatements;
import org.laurel.testing.TestDatabase;

/** How the search of schools goes about thousands of them, in a database of its own. */
class SchoolSearchPlanTest {

    private static final CountedStatements STATEMENTS =
            new CountedStatements(TestDatabase.dataSource());

    private static Schools schools;

    @BeforeAll
    static void many_schools() throws IOException {
        var countries = new Countries();
        schools = new Schools(STATEMENTS.client(), countries, new SchoolText(countries));
        for (var sql :
                """
                insert into school.school (id, register, code, name, city, country, support_organisation, registered_on,
                    search_text, search_near, search_version, sort_key)
                select md5('s' || i)::uuid, 'SE', 'S' || i, 'School ' || md5('m' || i), 'Umeå', 'SE', 'uhr', date '2020-01-01',
                    ' school ' || md5('m' || i) || ' umea', array[2, 3, hashtext('m' || i)], 1, md5('m' || i)::bytea
                from generate_series(1, 20000) i;
                vacuum analyze school.school
                """
                        .split(";")) {
            STATEMENTS.client().sql(sql).update();
        }
    }

    @ParameterizedTest
    @EnumSource(Match.class)
    void words_of_schools_are_looked_up_in_their_index(Match match) {
        assertThat(plan("9d7115b4 umea", match))
                .contains("schools_by_words")
                .doesNotContain("Seq Scan");
        assertThat(plan("xyzzyqw", match)).contains("schools_by_words").doesNotContain("Seq Scan");
    }

    @Test
    void a_search_asks_one_statement_and_two_where_nothing_is_found_as_typed() {
        assertThat(STATEMENTS.in(() -> schools.search("school", null, Language.FI, null, 26)))
                .isEqualTo(1);
        assertThat(STATEMENTS.in(() -> schools.search("xyzzyqw", null, Language.FI, null, 26)))
                .isEqualTo(2);
    }

    private static String plan(String typed, Match match) {
        var parameters = new HashMap<String, Object>();
        var sql = Schools.sql(SearchWords.of(typed), match, null, null, 26, parameters);
        return String.join(
                "\n",
                STATEMENTS
                        .client()
                        .sql("explain " + sql)
                        .params(parameters)
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
