package org.laurel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.testing.CountedStatements;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@LaurelTest
class ManyApplicationsTest {

    @Autowired AssessorsWanted wanted;

    @Test
    void an_organisations_list_reads_its_own_rows_by_index_however_many_others_there_are()
            throws Exception {
        try (var connection = TestDatabase.dataSource().getConnection()) {
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            generate(db);
            var applications = new CountryApplications(db, wanted);
            var search =
                    new Search(
                            new PersonId(UUID.randomUUID()),
                            List.of("nso-7"),
                            Stage.OPEN,
                            "project",
                            Sort.SUBMITTED);
            var before = readFromEndToEnd(db);
            assertThat(applications.page(search, Language.EN, null, 50)).hasSize(50);
            assertThat(applications.counts(search)).containsEntry(Stage.ASSESSING, 150);
            assertThat(readFromEndToEnd(db)).isEqualTo(before);
        }
    }

    @Test
    void a_search_asks_one_statement_for_the_words_and_one_for_a_page_or_two_by_name()
            throws Exception {
        try (var connection = TestDatabase.dataSource().getConnection()) {
            var statements =
                    new CountedStatements(new SingleConnectionDataSource(connection, true));
            generate(statements.client());
            var applications = new CountryApplications(statements.client(), wanted);
            assertThat(statements.in(() -> page(applications, "project", Sort.SUBMITTED)))
                    .isEqualTo(2);
            assertThat(statements.in(() -> page(applications, "porject", Sort.DUE))).isEqualTo(2);
            assertThat(statements.in(() -> page(applications, "project", Sort.TEACHER)))
                    .isEqualTo(3);
        }
    }

    private static void page(CountryApplications applications, String words, Sort sort) {
        var search =
                new Search(
                        new PersonId(UUID.randomUUID()), List.of("nso-7"), Stage.OPEN, words, sort);
        applications.page(applications.fitting(search), Language.EN, null, 50);
    }

    /** 6000 applications to 40 organisations, each with an assessor. */
    private static void generate(JdbcClient db) {
        for (var sql :
                """
                create temporary table made as
                select gen_random_uuid() as id, 'nso-' || n % 40 as organisation, n from generate_series(1, 6000) n;
                insert into people.person (id, email, name, language, joined_at)
                select id, n || '@example.org', 'Teacher ' || n, 'en', '2026-01-01Z' from made;
                insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                select id, 'SE', n, 'School ' || n, 'Town', 'SE', organisation, '2020-01-01' from made;
                insert into project.project (id, code, title, created_at, founded_at, starts_on, ends_on)
                select id, n, 'Project ' || n, '2025-09-01Z', '2025-09-02Z', '2025-09-01', '2026-06-30' from made;
                insert into application.application (id, scheme, applicant, project, school, country,
                    support_organisation, state, attempt, edition, opened_at)
                select id, 'national-quality-label', id, id, id, 'SE', organisation, 'in-assessment', 1, '2022-09-01', '2026-01-01Z' from made;
                insert into application.submission (application, attempt, submitted_by, submitted_at, edition, snapshot, sha256)
                select id, 1, id, '2026-05-01Z', '2022-09-01', '{}', '\\x00' from made;
                insert into assessment.assignment (id, application, attempt, assessor, assigned_by, assigned_at, due_on)
                select id, id, 1, id, id, '2026-05-02Z', '2026-06-02' from made;
                analyze
                """
                        .split(";")) {
            db.sql(sql).update();
        }
    }

    /**
     * Of a few thousand names the planner rather reads all than looks up a hundred and fifty, so
     * those tables are not asked about.
     */
    private static List<String> readFromEndToEnd(JdbcClient db) {
        db.sql("select pg_stat_force_next_flush()").query((_, _) -> true).single();
        return db.sql(
                        """
                        select relname || ' ' || seq_scan from pg_stat_user_tables
                        where relname in ('application', 'assignment')
                        order by relname
                        """)
                .query(String.class)
                .list();
    }
}
