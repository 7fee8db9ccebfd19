package org.laurel.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.laurel.eligibility.SchoolCast;
import org.laurel.people.PersonId;
import org.laurel.preselection.RunId;
import org.laurel.round.RoundId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round that is open in June 2026, runs of it, and teachers with a language. */
public final class InvitationCast {

    public static final Instant DEADLINE = Instant.parse("2026-06-30T22:00:00Z");
    private static final LocalDate EDITION = LocalDate.of(2022, 9, 1);

    public final SchoolCast schools;
    private final JdbcClient db;

    public InvitationCast(JdbcClient db) {
        this.db = db;
        schools = new SchoolCast(db);
    }

    /** It replaces every earlier one, and the mails of all. */
    public RoundId round() {
        db.sql(
                        "truncate round.european_round, mail.message, invitation.release, application.application cascade")
                .update();
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into round.european_round (id, scheme, edition, key, announced_at, opens_at, too_late_at, zone,
                            second_screening_on, published_on, registered_by, active_since, active_until, label_from,
                            label_to, valid_from, valid_until, opened_by, written_at)
                        select :id, 'school-label', :edition, '2026-2027', '2026-05-01Z', '2026-05-20Z', :tooLate,
                            'Europe/Brussels', d, d, d, d, d, d, d, d, d, :id, '2026-05-01Z' from (select date '2026-06-10' as d)
                        """)
                .param("id", id)
                .param("edition", EDITION)
                .param("tooLate", DEADLINE.atOffset(ZoneOffset.UTC))
                .update();
        return new RoundId(id);
    }

    public void endsEarlier(RoundId round, String country, Instant tooLateAt) {
        db.sql("insert into round.earlier_deadline values (:round, :country, :at, :round, now())")
                .param("round", round.value())
                .param("country", country)
                .param("at", tooLateAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A finished run by the rules of the round. */
    public RunId run(RoundId round, SchoolId... eligible) {
        var id = run(round, EDITION, true);
        for (var school : eligible) {
            result(id, school, true);
        }
        return id;
    }

    public RunId run(RoundId round, LocalDate edition, boolean finished) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into preselection.run (id, scheme, edition, round, asked_on, round_days, started_at, finished_at)
                        values (:id, 'school-label', :edition, :round, '2026-06-01', '', '2026-06-01Z',
                            case when :finished then timestamptz '2026-06-01Z' end)
                        """)
                .param("id", id)
                .param("edition", edition)
                .param("round", round.value())
                .param("finished", finished)
                .update();
        return new RunId(id);
    }

    public void result(RunId run, SchoolId school, boolean eligible) {
        db.sql(
                        "insert into preselection.result values (:run, :school, '2020-01-01', 3, 1, null, 0, :eligible)")
                .param("run", run.value())
                .param("school", school.value())
                .param("eligible", eligible)
                .update();
    }

    public SchoolId school(String country, String name) {
        var id = schools.school(country, "2020-01-01");
        db.sql("update school.school set name = :name where id = :id")
                .param("name", name)
                .param("id", id.value())
                .update();
        return id;
    }

    public PersonId teacher(SchoolId school, String name, String language) {
        var id = schools.teacher(school, "2024-09-01Z");
        db.sql("update people.person set name = :name, language = :language where id = :id")
                .param("name", name)
                .param("language", language)
                .param("id", id.value())
                .update();
        return id;
    }

    public void draft(
            RoundId round, SchoolId school, PersonId by, String country, Instant openedAt) {
        db.sql(
                        """
                        insert into application.application (id, scheme, applicant, project, school, country,
                            support_organisation, edition, opened_at, european_round)
                        values (gen_random_uuid(), 'school-label', :by, null, :school, :country, 'uhr', :edition, :at, :round)
                        """)
                .param("by", by.value())
                .param("school", school.value())
                .param("country", country)
                .param("edition", EDITION)
                .param("at", openedAt.atOffset(ZoneOffset.UTC))
                .param("round", round.value())
                .update();
    }

    public void submitted(SchoolId school, PersonId by) {
        db.sql(
                        """
                        update application.application set state = 'submitted', attempt = 1 where school = :school
                        """)
                .param("school", school.value())
                .update();
        db.sql(
                        """
                        insert into application.submission (application, attempt, submitted_by, submitted_at, edition, snapshot, sha256)
                        select id, 1, :by, opened_at, edition, '', '' from application.application where school = :school
                        """)
                .param("school", school.value())
                .param("by", by.value())
                .update();
    }
}
