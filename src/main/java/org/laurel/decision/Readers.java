package org.laurel.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a letter goes to: the teacher who applied, or a school. */
@Repository
class Readers {

    /** An address, and the language its reader speaks. */
    record Reader(String email, Language language) {}

    private final JdbcClient db;

    Readers(JdbcClient db) {
        this.db = db;
    }

    /**
     * At a school, who sent the application is told, and the head in the same language; all
     * validated teachers where nobody knows the head.
     */
    Map<ApplicationId, List<Reader>> of(Collection<ApplicationId> applications) {
        var readers = new HashMap<ApplicationId, List<Reader>>();
        db.sql(
                        """
                        with told as (
                            select a.id, a.project, a.school, h.head_email, p.email, p.language, p.here
                            from application.shown_application a
                            join application.shown_submission s on s.application = a.id and s.attempt = a.attempt
                            join people.shown_person p on p.id = s.submitted_by
                            join school.shown_school h on h.id = a.school
                            where a.id = any(:ids))
                        select id, email, language from told where here
                        union
                        select id, head_email, language from told where project is null and head_email is not null
                        union
                        select t.id, p.email, p.language from told t
                        join school.shown_voice w on w.school = t.school
                        join people.shown_person p on p.id = w.person and p.here
                        where t.project is null and t.head_email is null
                        order by id, email
                        """)
                .param("ids", applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            readers.computeIfAbsent(
                                            new ApplicationId(row.getObject("id", UUID.class)),
                                            _ -> new ArrayList<>())
                                    .add(
                                            new Reader(
                                                    row.getString("email"),
                                                    Language.of(row.getString("language"))
                                                            .orElseThrow()));
                        });
        return readers;
    }
}
