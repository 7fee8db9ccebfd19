package org.laurel.label;

import java.util.List;
import java.util.function.Supplier;
import org.laurel.csv.Staging;
import org.laurel.school.SchoolsOfFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The labels of a file on their way in. */
@Repository
class IncomingLabels {

    private static final int BATCH = 1_000;

    /** When a row and a label are one and the same; each condition has its own index. */
    private static final List<String> THE_SAME =
            List.of(
                    "(l.scheme, l.holder, l.project) = (i.scheme, i.holder, i.project)",
                    """
                    l.holder is null and i.holder_email is null
                        and (l.scheme, l.school, l.valid_from) = (i.scheme, i.school, i.valid_from::date)
                    """);

    private final Staging staging;
    private final SchoolsOfFile schools;
    private final JdbcClient db;

    IncomingLabels(Staging staging, SchoolsOfFile schools, JdbcClient db) {
        this.staging = staging;
        this.schools = schools;
        this.db = db;
    }

    void settle(Supplier<LabelCode> codes) {
        staging.refuseRepeated("code");
        staging.refuseRepeated("(scheme, lower(holder_email), project_code)");
        staging.refuseRepeated(
                "case when holder_email is null then scheme || ' ' || valid_from || ' ' || school_code || ' ' || coalesce(register, '') end");
        find();
        refuseUnknown();
        refuseOthers();
        refuseLonger();
        giveCodes(codes);
        write();
    }

    private void find() {
        schools.find("school_code", "register", "school");
        db.sql(
                        """
                        alter table incoming add column holder uuid, add column project uuid, add column country text, add column organisation text
                        """)
                .update();
        db.sql(
                        """
                        update incoming i set holder = p.id from people.shown_person p
                        where lower(p.email) = lower(i.holder_email)
                        """)
                .update();
        db.sql(
                        """
                        update incoming i set project = p.id from project.shown_project p
                        where p.code = i.project_code
                        """)
                .update();
        db.sql(
                        """
                        update incoming i set country = s.country, organisation = s.support_organisation
                        from school.shown_school s where s.id = i.school
                        """)
                .update();
    }

    private void refuseUnknown() {
        db.sql(
                        """
                        update incoming set reason = concat_ws('; ', reason,
                            case when holder is null and holder_email is not null then 'holder_email ''' || holder_email || ''' is nobody in Laurel' end,
                            case when project is null and project_code is not null then 'project_code ''' || project_code || ''' is no project' end)
                        where scheme is not null and (holder is null and holder_email is not null or project is null and project_code is not null)
                        """)
                .update();
    }

    /** A file changes neither what was decided here nor whose a code is. */
    private void refuseOthers() {
        db.sql(
                        """
                        update incoming i set reason = concat_ws('; ', i.reason, 'this code belongs to another label')
                        from label.label l
                        where l.code = i.code and not coalesce(case when i.holder_email is null
                            then l.holder is null and (l.scheme, l.school, l.valid_from) = (i.scheme, i.school, i.valid_from::date)
                            else (l.scheme, l.holder, l.project) = (i.scheme, i.holder, i.project) end, false)
                        """)
                .update();
        for (var same : THE_SAME) {
            db.sql(
                            """
                            update incoming i set reason = concat_ws('; ', i.reason, case l.origin
                                when 'decision' then 'this label was awarded in Laurel'
                                else 'this label is here with the code ' || l.code end)
                            from label.label l
                            where (l.origin = 'decision' or l.code <> i.code) and
                            """
                                    + same)
                    .update();
        }
    }

    /** A school renews by a new label; the one it has ends on its day. */
    private void refuseLonger() {
        db.sql(
                        """
                        update incoming i set reason = concat_ws('; ', i.reason,
                            'this label is here until ' || l.valid_until || ', and a label is never made longer')
                        from label.label l
                        where i.holder_email is null and i.valid_until::date > l.valid_until
                            and l.holder is null and l.origin = 'import'
                            and (l.scheme, l.school, l.valid_from) = (i.scheme, i.school, i.valid_from::date)
                        """)
                .update();
    }

    private void giveCodes(Supplier<LabelCode> codes) {
        for (var same : THE_SAME) {
            db.sql(
                            """
                            update incoming i set code = l.code from label.label l
                            where i.code is null and l.origin = 'import' and
                            """
                                    + same)
                    .update();
        }
        var without =
                db.sql("select line from incoming where code is null and reason is null")
                        .query(Long.class)
                        .list();
        for (int from = 0; from < without.size(); from += BATCH) {
            var lines = without.subList(from, Math.min(from + BATCH, without.size()));
            db.sql(
                            """
                            update incoming i set code = given.code
                            from unnest(:lines::bigint[], :codes::text[]) as given (line, code) where i.line = given.line
                            """)
                    .param("lines", lines.toArray(Long[]::new))
                    .param(
                            "codes",
                            lines.stream().map(_ -> codes.get().value()).toArray(String[]::new))
                    .update();
        }
    }

    private void write() {
        db.sql(
                        """
                        with written as (
                            insert into label.label as l (code, origin, scheme, edition, holder, project, school, country,
                                support_organisation, awarded_on, valid_from, valid_until)
                            select code, 'import', scheme, edition::date, holder, project, school, country, organisation,
                                awarded_on::date, valid_from::date, valid_until::date
                            from incoming where reason is null
                            on conflict on constraint a_label_code_is_unique do update
                            set (edition, school, country, support_organisation, awarded_on, valid_until) = (
                                excluded.edition, excluded.school, excluded.country, excluded.support_organisation,
                                excluded.awarded_on, excluded.valid_until)
                            where (l.edition, l.school, l.awarded_on, l.valid_until) is distinct from (
                                excluded.edition, excluded.school, excluded.awarded_on, excluded.valid_until)
                            returning new.code, old.code is null as added)
                        update incoming i set effect = case when w.added then 'new' else 'changed' end
                        from written w where w.code = i.code and i.reason is null
                        """)
                .update();
    }
}
