package org.laurel.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.laurel.bench.Writers.Writer;

/** Teachers who write the form of their school together, each signed in over HTTP. */
final class Colleagues {

    static final String QUESTION = "plan-role-model";

    private Colleagues() {}

    /** So many schools with a draft each, and so many teachers of each who may write it. */
    static List<Writer> ready(BenchedLaurel laurel, int schools, int teachers)
            throws SQLException, IOException {
        var writers = new ArrayList<Writer>();
        try (var db = laurel.connect()) {
            for (int school = 0; school < schools; school++) {
                var form = UUID.randomUUID();
                for (int i = 0; i < teachers; i++) {
                    writers.add(new Writer(new Wire(laurel.port), UUID.randomUUID(), form, form));
                }
                open(db, form, writers.subList(writers.size() - teachers, writers.size()));
            }
            for (int i = 0; i < writers.size(); i++) {
                Writers.person(db, writers.get(i).person, Writers.email(i));
            }
            for (int i = 0; i < writers.size(); i++) {
                var link = link(db, Writers.email(i));
                Writers.comeIn(writers.get(i), "/sign-in/links/" + link, "", "/account");
            }
        }
        return writers;
    }

    /** As if it had been mailed: fifty passwords would take longer to check than the test has. */
    private static UUID link(Connection db, String email) throws SQLException {
        var link = UUID.randomUUID();
        Writers.update(
                db,
                """
                insert into people.one_time_link (token_hash, email, purpose, made_at, expires_at)
                values (sha256(convert_to(?, 'UTF8')), ?, 'SIGN_IN', now(), now() + interval '1 hour')
                """,
                link.toString(),
                email);
        return link;
    }

    private static void open(Connection db, UUID form, List<Writer> teachers) throws SQLException {
        var school = UUID.randomUUID();
        Writers.update(
                db,
                """
                insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                select ?, register, ?, name, city, country, support_organisation, registered_on
                from school.school where country = 'SE' order by id limit 1
                """,
                school,
                "bench-" + school);
        for (var it : teachers) {
            Writers.update(
                    db,
                    """
                    insert into school.staff (id, school, person, joined_at, validated_at)
                    values (uuidv7(), ?, ?, now(), now())
                    """,
                    school,
                    it.person);
        }
        Writers.update(
                db,
                """
                insert into application.application
                    (id, scheme, applicant, european_round, school, country, support_organisation, edition, opened_at)
                select ?, e.scheme, ?, uuidv7(), s.id, s.country, s.support_organisation, max(e.in_force_from), now()
                from school.school s, scheme.edition e
                where s.id = ? and e.scheme = 'school-label' group by e.scheme, s.id
                """,
                form,
                teachers.getFirst().person,
                school);
        Writers.update(db, "insert into writing.form (id) values (?)", form);
        Writers.update(
                db, "insert into writing.answer (form, question) values (?, ?)", form, QUESTION);
    }
}
