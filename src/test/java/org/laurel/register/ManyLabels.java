package org.laurel.register;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Thousands of labels of teachers, and of schools for 2024 and 2025, each with its own words. */
final class ManyLabels {

    static final int OF_TEACHERS = 20_000;

    private ManyLabels() {}

    static void in(JdbcClient db) {
        for (var sql :
                """
                insert into people.person (id, email, name, language, name_public_since, joined_at, search_text, search_near, search_version)
                select md5('p' || i)::uuid, i || '@example.org', 'Teacher ' || md5('n' || i), 'en',
                    case when i %% 2 = 0 then now() end, now(), ' teacher ' || md5('n' || i), array[1, hashtext('n' || i)], 1
                from generate_series(1, %1$d) i;
                insert into school.school (id, register, code, name, city, country, support_organisation, registered_on,
                    search_text, search_near, search_version)
                select md5('s' || i)::uuid, 'SE', 'S' || i, 'School ' || md5('m' || i), 'Umeå',
                    case when i %% 20 = 0 then 'FI' else 'SE' end, 'uhr', date '2020-01-01',
                    ' school ' || md5('m' || i) || ' umea', array[2, 3, hashtext('m' || i)], 1
                from generate_series(1, %1$d) i;
                insert into project.project (id, code, title, created_at, starts_on, ends_on, search_text, search_near, search_version)
                select md5('j' || i)::uuid, 'J' || i, 'Project ' || md5('t' || i), now(), date '2025-01-01', date '2025-12-31',
                    ' project ' || md5('t' || i), array[4, hashtext('t' || i)], 1
                from generate_series(1, %1$d) i;
                insert into label.label (code, decision, application, scheme, edition, holder, project, school, country,
                    support_organisation, awarded_on)
                select 'C' || i, md5('d' || i)::uuid, md5('a' || i)::uuid, 'national-quality-label', date '2022-09-01',
                    md5('p' || i)::uuid, md5('j' || i)::uuid, md5('s' || i)::uuid,
                    case when i %% 20 = 0 then 'FI' else 'SE' end, 'uhr', date '2020-01-01' + i %% 2000
                from generate_series(1, %1$d) i;
                insert into label.label (code, origin, scheme, edition, school, country, support_organisation, awarded_on, valid_from, valid_until)
                select 'L' || i, 'import', 'school-label', date '2022-09-01', md5('s' || i)::uuid, 'SE', 'uhr',
                    date '2024-04-01', date '2024-01-01', date '2025-12-31'
                from generate_series(1, %1$d, 4) i where i %% 20 > 0;
                vacuum analyze
                """
                        .formatted(OF_TEACHERS)
                        .split(";")) {
            db.sql(sql).update();
        }
    }
}
