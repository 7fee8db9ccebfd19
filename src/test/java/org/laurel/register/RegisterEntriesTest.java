package org.laurel.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.laurel.school.SchoolId;
import org.laurel.search.SearchWords.Match;
import org.laurel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register over several thousand labels, in a database of its own. */
class RegisterEntriesTest {

    private static final JdbcClient DB = TestDatabase.jdbcClient();
    private static final RegisterEntries ENTRIES = new RegisterEntries(DB, new LabelsByText(DB));

    @BeforeAll
    static void many_labels() {
        ManyLabels.in(DB);
    }

    @Test
    void page_after_page_shows_every_label_once_though_new_ones_arrive() {
        var search = new RegisterSearch("", "FI", null, null);
        var seen = new ArrayList<Place>();
        @Nullable Place after = null;
        do {
            var page = ENTRIES.page(search, after);
            page.stream().limit(RegisterEntries.PAGE).map(RegisterEntry::place).forEach(seen::add);
            after = page.size() > RegisterEntries.PAGE ? seen.getLast() : null;
            var cast = new RegisterCast(DB);
            cast.label(
                    cast.holder("New", false),
                    cast.school("N" + seen.size(), "New", "Turku", "FI", "oph"),
                    "New",
                    LocalDate.parse("2026-01-01"),
                    null);
        } while (after != null);
        assertThat(seen).hasSize(ManyLabels.OF_TEACHERS / 20).doesNotHaveDuplicates();
    }

    @Test
    void the_newest_labels_come_from_the_index_by_day() {
        assertThat(plan(new RegisterSearch("", null, null, null)))
                .contains("labels_by_day")
                .doesNotContain("Seq Scan");
        assertThat(plan(new RegisterSearch("", "FI", 2024, null)))
                .contains("labels_of_a_country_by_day")
                .doesNotContain("Seq Scan");
    }

    @Test
    void the_labels_of_a_school_come_from_its_index() {
        assertThat(
                        plan(
                                RegisterSearch.ofSchool(
                                        new SchoolId(
                                                UUID.fromString(
                                                        "9d7115b4-2254-d59b-8244-0ebe8084927f")))))
                .contains("labels_of_a_school")
                .doesNotContain("Seq Scan");
    }

    private static String plan(RegisterSearch search) {
        var parameters = new HashMap<String, Object>();
        var sql = ENTRIES.sql(search, null, Match.TYPED, parameters);
        return String.join(
                "\n",
                DB.sql("explain " + sql)
                        .params(parameters)
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
