package org.laurel.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The row a label is found by follows whatever is written, by whomever. */
class FoundLabelsTest {

    private static final String RENAME =
            "update school.school set name = 'Новоселско', search_text = ' novoselsko', search_near = '{5}', search_version = 1";

    private static final DataSource DATABASE = TestDatabase.dataSource();
    private static final JdbcClient DB = JdbcClient.create(DATABASE);

    @BeforeEach
    void a_teachers_label_and_a_schools() {
        for (var sql :
                """
                truncate label.label cascade;
                delete from people.person;
                delete from project.project;
                delete from school.school;
                insert into people.person (id, email, name, language, name_public_since, joined_at, search_text, search_near, search_version)
                select gen_random_uuid(), 'a@example.org', 'Anna Öberg', 'sv', now(), now(), ' anna oberg', '{1,2}', 1;
                insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                select gen_random_uuid(), 'SE', 'S1', 'Örskolan', 'Umeå', 'SE', 'uhr', date '2020-01-01';
                insert into project.project (id, code, title, created_at, starts_on, ends_on, search_text, search_near, search_version)
                select gen_random_uuid(), 'J1', 'Bees', now(), date '2025-01-01', date '2025-12-31', ' bees', '{3,4}', 1;
                insert into label.label (code, origin, scheme, edition, holder, project, school, country, support_organisation, awarded_on)
                select 'T', 'import', 'national-quality-label', date '2022-09-01', p.id, j.id, s.id, 'SE', 'uhr', date '2025-01-01'
                from people.person p, project.project j, school.school s;
                insert into label.label (code, origin, scheme, edition, school, country, support_organisation, awarded_on, valid_from, valid_until)
                select 'S', 'import', 'school-label', date '2022-09-01', id, 'SE', 'uhr', date '2025-01-01', date '2025-01-01', date '2026-12-31'
                from school.school
                """
                        .split(";")) {
            DB.sql(sql).update();
        }
    }

    @Test
    void a_label_is_found_by_its_project_its_school_and_its_public_holder() {
        assertThat(found("T")).isEqualTo(" bees orskolan umea anna oberg {3,4,1,2}");
        assertThat(found("S")).isEqualTo(" orskolan umea {}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RENAME + "| ' bees novoselsko anna oberg {3,4,5,1,2}'",
                "update project.project set title = 'Bee', search_text = ' bee', search_near = '{9}' | ' bee orskolan umea anna oberg {9,1,2}'",
                "update people.person set name = 'Анна', search_text = ' ana', search_near = '{8}' | ' bees orskolan umea ana {3,4,8}'",
                "update people.person set name_public_since = null | ' bees orskolan umea {3,4}'",
                "update people.person set left_at = now() | ' bees orskolan umea {3,4}'",
                "update label.label set school = gen_random_uuid() | ' bees anna oberg {3,4,1,2}'",
                "update label.label set revoked_on = date '2025-06-01', revoked_because = 'x' | ''",
                "delete from label.label | ''",
            })
    void it_is_found_by_what_holds_now(String written, String then) {
        DB.sql(written).update();
        assertThat(found("T")).isEqualTo(then);
    }

    @Test
    void it_is_found_again_where_that_was_taken_back() {
        DB.sql("update people.person set name_public_since = null").update();
        DB.sql("update people.person set name_public_since = now()").update();
        DB.sql("update label.label set revoked_on = date '2025-06-01', revoked_because = 'x'")
                .update();
        DB.sql("update label.label set revoked_on = null, revoked_because = null").update();
        assertThat(found("T")).isEqualTo(" bees orskolan umea anna oberg {3,4,1,2}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_new_name_and_a_new_label_at_the_same_moment_do_not_miss_each_other(boolean nameFirst)
            throws Exception {
        var label =
                """
                insert into label.label (code, origin, scheme, edition, school, country, support_organisation, awarded_on, valid_from, valid_until)
                select 'N', 'import', 'school-label', date '2022-09-01', id, 'SE', 'uhr', date '2027-01-01', date '2027-01-01', date '2028-12-31'
                from school.school
                """;
        try (var first = DATABASE.getConnection();
                var second = DATABASE.getConnection()) {
            first.setAutoCommit(false);
            write(first, nameFirst ? RENAME : label);
            var pid = JdbcClient.create(new SingleConnectionDataSource(second, true));
            var waits = pid.sql("select pg_backend_pid()").query(Integer.class).single();
            var writes =
                    CompletableFuture.runAsync(() -> write(second, nameFirst ? label : RENAME));
            await().until(
                            () ->
                                    writes.isDone()
                                            || DB.sql("select cardinality(pg_blocking_pids(?)) > 0")
                                                    .param(waits)
                                                    .query(Boolean.class)
                                                    .single());
            first.commit();
            writes.join();
        }
        assertThat(found("N")).isEqualTo(" novoselsko {5}");
    }

    private static void write(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where it is not found by anything. */
    private static String found(String code) {
        return DB.sql(
                        """
                        select f.search_text || ' ' || f.search_near::text from label.search f
                        join label.label l on l.id = f.label where l.code = ?
                        """)
                .param(code)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
