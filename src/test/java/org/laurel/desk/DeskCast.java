package org.laurel.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications as they stand in an officer's list, written straight into the database. */
public final class DeskCast {

    public static final String SCHEME = "national-quality-label";

    private final JdbcClient db;

    public DeskCast(JdbcClient db) {
        this.db = db;
    }

    /** An application of a new teacher of a new school for a new project. */
    public ApplicationId application(
            String organisation, String country, String state, String project, String at) {
        var id = UUID.randomUUID();
        var teacher = person("Teacher of " + project);
        var school = school(organisation, country);
        db.sql(
                        """
                        insert into project.project (id, code, title, created_at, founded_at, starts_on, ends_on)
                        values (:id, :id::text, :title, '2025-09-01Z', '2025-09-02Z', '2025-09-01', '2026-06-30')
                        """)
                .param("id", id)
                .param("title", project)
                .update();
        db.sql(
                        """
                        insert into application.application (id, scheme, applicant, project, school, country,
                            support_organisation, state, attempt, edition, opened_at)
                        values (:id, :scheme, :teacher, :id, :school, :country, :organisation, :state, :attempt, '2022-09-01', '2026-01-01Z')
                        """)
                .param("id", id)
                .param("scheme", SCHEME)
                .param("teacher", teacher.value())
                .param("school", school)
                .param("country", country)
                .param("organisation", organisation)
                .param("state", state)
                .param("attempt", state.equals("draft") ? 0 : 1)
                .update();
        if (!state.equals("draft")) {
            db.sql(
                            """
                            insert into application.submission (application, attempt, submitted_by, submitted_at, edition, snapshot, sha256)
                            values (:id, 1, :teacher, :at, '2022-09-01', '{}', '\\x00')
                            """)
                    .param("id", id)
                    .param("teacher", teacher.value())
                    .param("at", OffsetDateTime.parse(at))
                    .update();
        }
        return new ApplicationId(id);
    }

    public PersonId person(String name) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into people.person (id, email, name, language, joined_at)
                        values (:id, :id::text, :name, 'en', '2026-01-01Z')
                        """)
                .param("id", id)
                .param("name", name)
                .update();
        return new PersonId(id);
    }

    public void assign(ApplicationId application, PersonId assessor, LocalDate due, boolean done) {
        db.sql(
                        """
                        insert into assessment.assignment (id, application, attempt, assessor, assigned_by, assigned_at, due_on, handed_in_at)
                        values (gen_random_uuid(), :application, 1, :assessor, :assessor, '2026-05-01Z', :due,
                            case when :done then timestamptz '2026-05-20Z' end)
                        """)
                .param("application", application.value())
                .param("assessor", assessor.value())
                .param("due", due)
                .param("done", done)
                .update();
    }

    public void recuse(ApplicationId application, PersonId assessor) {
        db.sql(
                        """
                        update assessment.assignment set recused_at = '2026-05-02Z', recused_because = 'Too busy'
                        where application = :application and assessor = :assessor
                        """)
                .param("application", application.value())
                .param("assessor", assessor.value())
                .update();
    }

    public void decide(ApplicationId application) {
        db.sql(
                        """
                        insert into decision.decision (id, application, attempt, category, wording, recommended, because, feedback,
                            total, maximum, edition, letter_subject, letter, decided_by, decided_at)
                        values (gen_random_uuid(), :application, 1, 'award', 'Awarded', 'award', '', '', 20, 30, '2022-09-01', 'Letter', 'Dear',
                            gen_random_uuid(), '2026-05-25Z')
                        """)
                .param("application", application.value())
                .update();
    }

    public PersonId applicant(ApplicationId application) {
        return new PersonId(
                db.sql("select applicant from application.application where id = :id")
                        .param("id", application.value())
                        .query(UUID.class)
                        .single());
    }

    private UUID school(String organisation, String country) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                        values (:id, :country, :id::text, 'Åskolan', 'Uppsala', :country, :organisation, '2020-01-01')
                        """)
                .param("id", id)
                .param("country", country)
                .param("organisation", organisation)
                .update();
        return id;
    }
}
