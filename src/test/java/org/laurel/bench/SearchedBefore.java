package org.laurel.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three searches as they were: what was typed as it stands, anywhere in one of the names. */
final class SearchedBefore {

    private SearchedBefore() {}

    static void prepare(JdbcClient db) {
        for (var sql :
                """
                create index if not exists before_schools on school.school using gin ((name || ' ' || city) gin_trgm_ops);
                create index if not exists before_projects on project.project using gin (title gin_trgm_ops);
                create index if not exists before_names on people.person using gin (name gin_trgm_ops)
                    where name_public_since is not null and left_at is null
                """
                        .split(";")) {
            db.sql(sql).update();
        }
    }

    /** So that nothing else is slowed by them. */
    static void forget(JdbcClient db) {
        for (var index :
                List.of(
                        "school.before_schools",
                        "project.before_projects",
                        "people.before_names")) {
            db.sql("drop index " + index).update();
        }
    }

    static int register(JdbcClient db, String typed) {
        return asked(
                db,
                """
                select l.id, l.scheme, l.awarded_on, j.title, s.code, s.name, s.city, l.country, p.name
                from label.shown_label l
                join school.shown_school s on s.id = l.school
                left join project.shown_project j on j.id = l.project
                left join people.shown_person p on p.id = l.holder
                where l.revoked_on is null and (l.holder is not null or s.merged_into is null) and l.code in (
                    select h.code from label.shown_label h
                    join project.shown_project t on t.id = h.project where t.title ilike :like
                    union all
                    select h.code from label.shown_label h
                    join school.shown_school t on t.id = h.school where (t.name || ' ' || t.city) ilike :like
                    union all
                    select h.code from label.shown_label h
                    join people.shown_person t on t.id = h.holder where t.name_public and t.here and t.name ilike :like)
                order by l.awarded_on desc, l.id desc limit 51
                """,
                typed);
    }

    static int schools(JdbcClient db, String typed) {
        return asked(
                db,
                """
                select * from school.school where merged_into is null and (name || ' ' || city) ilike :like
                order by name, id limit 26
                """,
                typed);
    }

    static int labelled(JdbcClient db, String typed) {
        return asked(
                db,
                """
                select s.code, s.name, s.city, l.country, s.support_organisation
                from label.shown_label l join school.shown_school s on s.id = l.school
                where l.scheme = 'school-label' and l.valid_from = '2023-01-01'
                    and l.holder is null and l.revoked_on is null and s.merged_into is null
                    and (s.name || ' ' || s.city) ilike :like
                order by l.country, s.name, s.code limit 51
                """,
                typed);
    }

    private static int asked(JdbcClient db, String sql, String typed) {
        return db.sql(sql)
                .param("like", "%" + typed + "%")
                .query((row, _) -> row.getString(1))
                .list()
                .size();
    }
}
