package org.laurel.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.laurel.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, projects, applications and assignments, as far as notices ask for them. */
final class Surroundings {

    static final String SCHEME = "national-quality-label";

    private final JdbcClient db;
    private final Instant now;

    Surroundings(JdbcClient db, Instant now) {
        this.db = db;
        this.now = now;
    }

    /** Somebody whose address is {@code name@school.example}. */
    UUID person(String name, Language language) {
        var id = UUID.randomUUID();
        db.sql(
                        "insert into people.person (id, email, name, language, joined_at) values (?, ?, ?, ?, ?)")
                .params(id, name + "@school.example", name, language.code(), at(now))
                .update();
        return id;
    }

    void leaves(UUID person) {
        db.sql("update people.person set left_at = ? where id = ?")
                .params(at(now), person)
                .update();
    }

    UUID draft(UUID applicant, String title, String organisation, Instant openedAt) {
        var project = UUID.randomUUID();
        db.sql(
                        """
                        insert into project.project (id, code, title, created_at, starts_on, ends_on)
                        values (?, ?, ?, ?, '2025-09-01', '2026-06-30')
                        """)
                .params(project, project.toString(), title, at(now))
                .update();
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into application.application
                            (id, scheme, applicant, project, school, country, support_organisation, edition, opened_at)
                        values (?, ?, ?, ?, ?, 'SE', ?, '2022-09-01', ?)
                        """)
                .params(
                        id,
                        SCHEME,
                        applicant,
                        project,
                        UUID.randomUUID(),
                        organisation,
                        at(openedAt))
                .update();
        return id;
    }

    void stands(UUID application, String state, int attempt) {
        db.sql("update application.application set state = ?, attempt = ? where id = ?")
                .params(state, attempt, application)
                .update();
    }

    void givenBack(UUID application, String because) {
        db.sql(
                        """
                        insert into application.submission
                            (application, attempt, submitted_by, submitted_at, edition, snapshot, sha256)
                        values (?, 1, ?, ?, '2022-09-01', '', '')
                        """)
                .params(application, UUID.randomUUID(), at(now))
                .update();
        db.sql(
                        """
                        insert into application.step (application, attempt, what, at, because)
                        values (?, 1, 'reopened', ?, ?)
                        """)
                .params(application, at(now), because)
                .update();
    }

    UUID assignment(UUID application, UUID assessor, LocalDate dueOn) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into assessment.assignment
                            (id, application, attempt, assessor, assigned_by, assigned_at, due_on)
                        values (?, ?, 1, ?, ?, ?, ?)
                        """)
                .params(id, application, assessor, UUID.randomUUID(), at(now), dueOn)
                .update();
        db.sql(
                        """
                        insert into people.role (person, kind, support_organisation, granted_at)
                        select ?, 'assessor', support_organisation, ? from application.application where id = ?
                        on conflict do nothing
                        """)
                .params(assessor, at(now), application)
                .update();
        return id;
    }

    void handsIn(UUID assignment) {
        db.sql("update assessment.assignment set handed_in_at = ? where id = ?")
                .params(at(now), assignment)
                .update();
    }

    UUID round(String organisation, Instant opensAt, Instant tooLateAt) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into round.round
                            (id, scheme, support_organisation, name, opens_at, too_late_at, zone, late, opened_by, written_at)
                        values (?, ?, ?, 'Summer', ?, ?, 'Europe/Stockholm', 'refused', ?, ?)
                        """)
                .params(
                        id,
                        SCHEME,
                        organisation,
                        at(opensAt),
                        at(tooLateAt),
                        UUID.randomUUID(),
                        at(now))
                .update();
        return id;
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
