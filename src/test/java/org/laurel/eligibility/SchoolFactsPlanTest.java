package org.laurel.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.Editions;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL goes about the facts of schools once there are enough rows to choose. */
@Tag("slow")
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolFactsPlanTest {

    @Autowired LabelCast cast;
    @Autowired Editions editions;
    @Autowired JdbcClient db;

    Map<String, Object> parameters;

    @BeforeAll
    void thousands_of_schools() {
        cast.publish();
        for (var rows :
                """
                insert into school.school (id, register, code, name, city, country, support_organisation, registered_on) select gen_random_uuid(), 'FI', n, 'S' || n, 'T', 'FI', 'nso', '2020-01-01' from generate_series(1, 20000) n;
                insert into school.staff select gen_random_uuid(), id, gen_random_uuid(), '2021-01-01', '2021-01-01' from school.school, generate_series(1, 3);
                insert into activity.activity select person, '2024-03-01', 'other' from school.staff where random() < 0.3;
                insert into project.project select gen_random_uuid(), n, 'P', '', '2023-09-01', null, '2023-09-01', '2023-09-01', '2024-06-30' from generate_series(1, 10000) n;
                insert into project.member select p.id, w.person, 'founder', null, case w.n % 2 when 0 then 'FI' else 'SE' end, '2023-09-02'
                from (select id, row_number() over () as n from project.project) p
                join (select person, row_number() over () as n from school.staff) w on w.n in (3 * p.n, 3 * p.n + 1);
                insert into label.label (code, scheme, edition, holder, project, school, country, support_organisation, awarded_on, origin)
                select gen_random_uuid(), 'national-quality-label', '2022-09-01', person, project, gen_random_uuid(), 'FI', 'nso', '2024-10-01', 'import'
                from project.member where random() < 0.5;
                insert into label.label (code, scheme, edition, school, country, support_organisation, awarded_on, origin, valid_from, valid_until)
                select gen_random_uuid(), 'school-label', '2022-09-01', id, 'FI', 'nso', '2024-10-01', 'import', '2024-01-01', '2025-12-31'
                from school.school where random() < 0.1;
                analyze school.school; analyze school.staff; analyze activity.activity; analyze project.project; analyze project.member; analyze label.label
                """
                        .split(";\n")) {
            db.sql(rows).update();
        }
        var edition = editions.inForce("school-label", null, LocalDate.of(2025, 1, 20)).get();
        var on = LocalDate.of(2025, 1, 20);
        var days = CutOffs.NONE.completed(edition.cutOffs(), on);
        parameters =
                new SchoolQuestion(edition, on, ZoneId.of("Europe/Brussels"), days).parameters();
    }

    @Test
    void the_facts_of_one_school_are_looked_up_by_keys_alone() {
        var plan =
                plan(
                        SchoolFacts.OF_ONE,
                        db.sql("select id from school.school limit 1").query(UUID.class).single());
        assertThat(plan).contains("Index").doesNotContain("Seq Scan", "SubPlan");
    }

    @Test
    void the_facts_of_all_schools_are_put_together_as_sets() {
        assertThat(plan(SchoolFacts.OF_ALL, UUID.randomUUID()))
                .contains("Hash")
                .doesNotContain("SubPlan")
                .as("no row of ten thousands is looked up by itself")
                .doesNotContainPattern("Nested Loop[^\n]* rows=\\d{5,}");
    }

    private String plan(String sql, UUID school) {
        return String.join(
                "\n",
                db.sql("explain " + sql)
                        .params(parameters)
                        .param("school", school)
                        .query(String.class)
                        .list());
    }
}
