package org.laurel.project;

import org.laurel.csv.Staging;
import org.laurel.school.SchoolsOfFile;
import org.laurel.search.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects of a file and their founders, on their way in. */
@Repository
class IncomingProjects {

    private final Staging staging;
    private final SchoolsOfFile schools;
    private final JdbcClient db;

    IncomingProjects(Staging staging, SchoolsOfFile schools, JdbcClient db) {
        this.staging = staging;
        this.schools = schools;
        this.db = db;
    }

    void settle() {
        staging.refuseRepeated("code");
        db.sql(
                        """
                        alter table incoming add column founder1 uuid, add column founder2 uuid
                        """)
                .update();
        find(1);
        find(2);
        refuseFounders();
        write();
        addFounders();
    }

    private void find(int founder) {
        schools.find(
                "founder%d_school_code".formatted(founder),
                "founder%d_register".formatted(founder),
                "school" + founder);
        db.sql(
                        """
                        update incoming i set founder# = p.id from people.shown_person p
                        where lower(p.email) = lower(i.founder#_email)
                        """
                                .replace("#", String.valueOf(founder)))
                .update();
        db.sql(
                        """
                        update incoming set reason = concat_ws('; ', reason,
                            'founder#_email ''' || founder#_email || ''' is nobody in Laurel')
                        where code is not null and founder# is null
                        """
                                .replace("#", String.valueOf(founder)))
                .update();
    }

    private void refuseFounders() {
        db.sql(
                        """
                        update incoming set reason = concat_ws('; ', reason, 'both founders are the same person')
                        where founder1 = founder2
                        """)
                .update();
        db.sql(
                        """
                        update incoming i
                        set reason = concat_ws('; ', i.reason, 'the project is there with other founders, who never change')
                        from project.project p
                        where p.code = i.code and founder1 <> founder2 and 2 <> (
                            select count(*) from project.member m where m.project = p.id and m.part = 'founder'
                                and (m.person, m.school) in ((i.founder1, i.school1), (i.founder2, i.school2)))
                        """)
                .update();
    }

    /** The ids of projects sort by the day they were created, as lists of them do. */
    private void write() {
        db.sql(
                        """
                        with given as (
                            select *, created_on::timestamp at time zone 'UTC' as created_at from incoming where reason is null),
                        written as (
                            insert into project.project as p (id, code, title, description, created_at, founded_at, starts_on,
                                ends_on, closed_on, languages, subjects, topics, key_competences, youngest, oldest,
                                search_text, search_near, search_version)
                            select uuidv7(created_at - clock_timestamp()), code, title, coalesce(description, ''), created_at,
                                created_at, starts_on::date, ends_on::date, closed_on::date,
                                string_to_array(coalesce(languages, ''), E'\\n'),
                                string_to_array(coalesce(subjects, ''), E'\\n'),
                                string_to_array(coalesce(topics, ''), E'\\n'),
                                string_to_array(coalesce(key_competences, ''), E'\\n'), youngest::int, oldest::int,
                                coalesce(search_text, ''), search_near::int[], :version
                            from given
                            on conflict on constraint a_project_code_is_unique do update
                            set (title, description, created_at, founded_at, starts_on, ends_on, closed_on, languages,
                                    subjects, topics, key_competences, youngest, oldest, search_text, search_near,
                                    search_version, version)
                                = (excluded.title, excluded.description, excluded.created_at, excluded.founded_at,
                                    excluded.starts_on, excluded.ends_on, excluded.closed_on, excluded.languages,
                                    excluded.subjects, excluded.topics, excluded.key_competences, excluded.youngest,
                                    excluded.oldest, excluded.search_text, excluded.search_near,
                                    excluded.search_version, p.version + 1)
                            where (p.title, p.description, p.created_at, p.starts_on, p.ends_on, p.closed_on, p.languages,
                                    p.subjects, p.topics, p.key_competences, p.youngest, p.oldest)
                                is distinct from (excluded.title, excluded.description, excluded.created_at,
                                    excluded.starts_on, excluded.ends_on, excluded.closed_on, excluded.languages,
                                    excluded.subjects, excluded.topics, excluded.key_competences, excluded.youngest,
                                    excluded.oldest)
                            returning new.code, old.id is null as added)
                        update incoming i set effect = case when w.added then 'new' else 'changed' end
                        from written w where w.code = i.code and i.reason is null
                        """)
                .param("version", SearchText.VERSION)
                .update();
    }

    /** With the country their school is in now, which then stays theirs. */
    private void addFounders() {
        db.sql(
                        """
                        insert into project.member (project, person, part, school, country, accepted_at)
                        select p.id, f.person, 'founder', s.id, s.country, p.founded_at
                        from incoming i join project.project p on p.code = i.code
                        cross join lateral (values (i.founder1, i.school1), (i.founder2, i.school2)) as f (person, school)
                        join school.shown_school s on s.id = f.school
                        where i.effect = 'new'
                        """)
                .update();
    }
}
