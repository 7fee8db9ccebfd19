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

    private static final int MANY = 20_000;
    private static final JdbcClient DB = TestDatabase.jdbcClient();
    private static final RegisterEntries ENTRIES = new RegisterEntries(DB, new LabelsByText(DB));

    @BeforeAll
    static void many_labels() {
        for (var sql :
                """
                insert into people.person (id, email, name, language, name_public_since, joined_at)
                select md5('p' || i)::uuid, i || '@example.org', 'Teacher ' || md5('n' || i), 'en',
                    case when i %% 2 = 0 then now() end, now()
                from generate_series(1, %1$d) i;
                insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                select md5('s' || i)::uuid, 'SE', 'S' || i, 'School ' || md5('m' || i), 'Umeå',
                    case when i %% 20 = 0 then 'FI' else 'SE' end, 'uhr', date '2020-01-01'
                from generate_series(1, %1$d) i;
                insert into project.project (id, code, title, created_at, starts_on, ends_on)
                select md5('j' || i)::uuid, 'J' || i, 'Project ' || md5('t' || i), now(), date '2025-01-01', date '2025-12-31'
                from generate_series(1, %1$d) i;
                insert into label.label (code, decision, application, scheme, edition, holder, project, school, country,
                    support_organisation, awarded_on)
                select 'C' || i, md5('d' || i)::uuid, md5('a' || i)::uuid, 'national-quality-label', date '2022-09-01',
                    md5('p' || i)::uuid, md5('j' || i)::uuid, md5('s' || i)::uuid,
                    case when i %% 20 = 0 then 'FI' else 'SE' end, 'uhr', date '2020-01-01' + i %% 2000
                from generate_series(1, %1$d) i;
                vacuum analyze
                """
                        .formatted(MANY)
                        .split(";")) {
            DB.sql(sql).update();
        }
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
        assertThat(seen).hasSize(MANY / 20).doesNotHaveDuplicates();
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
    void a_text_is_looked_up_in_the_indexes_of_titles_schools_and_public_names() {
        assertThat(plan(new RegisterSearch("a8f5f167", null, null, null)))
                .contains("projects_by_title", "schools_by_words", "public_names")
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
