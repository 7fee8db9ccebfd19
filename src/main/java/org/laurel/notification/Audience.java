package org.laurel.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.AssignmentId;
import org.laurel.calendar.Deadline;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.round.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom something concerns. Who left Laurel is not written to. */
@Repository
class Audience {

    /** A round with its new deadline. */
    record Extended(String scheme, String organisation, Deadline until) {}

    private static final String WORK =
            """
            select a.id, a.attempt, a.scheme, a.country, a.support_organisation, a.opened_at,
                a.european_round is not null as of_school, coalesce(p.title, h.name) as title,
                r.id as reader, r.email, r.language
            from application.shown_application a
            left join school.shown_school h on h.id = a.school
            left join project.shown_project p on p.id = a.project
            join people.shown_person r on r.id = a.applicant
            where r.here
            """;

    private static final String TASK =
            """
            select s.id, a.id as application, s.due_on, a.scheme, a.country, coalesce(p.title, h.name) as title, r.id as reader, r.email, r.language
            from assessment.shown_assignment s
            join application.shown_application a on a.id = s.application and a.attempt = s.attempt
            left join school.shown_school h on h.id = a.school
            left join project.shown_project p on p.id = a.project
            join people.shown_person r on r.id = s.assessor
            where r.here and a.state = 'in-assessment' and s.stands and s.handed_in_at is null
            """;

    private final JdbcClient db;

    Audience(JdbcClient db) {
        this.db = db;
    }

    Optional<Work> of(ApplicationId application) {
        return db.sql(WORK + " and a.id = :id")
                .param("id", application.value())
                .query((row, _) -> work(row))
                .optional();
    }

    List<Work> drafts() {
        return db.sql(WORK + " and a.state = 'draft' order by a.id")
                .query((row, _) -> work(row))
                .list();
    }

    List<Work> drafts(String scheme, String organisation) {
        return db.sql(
                        WORK
                                + """
                                  and a.state = 'draft' and a.scheme = :scheme
                                  and a.support_organisation = :organisation order by a.id
                                  """)
                .param("scheme", scheme)
                .param("organisation", organisation)
                .query((row, _) -> work(row))
                .list();
    }

    /** Once for each confirmed teacher of the school. */
    List<SchoolDraft> schoolDrafts() {
        return db.sql(
                        """
                        select a.id, a.scheme, a.country, a.european_round, h.name, a.opened_at,
                            r.id as reader, r.email, r.language
                        from application.shown_application a
                        join school.shown_school h on h.id = a.school
                        join school.shown_staff t on t.school = a.school and t.validated_at is not null and t.left_at is null
                        join people.shown_person r on r.id = t.person and r.here
                        where a.state = 'draft' and a.european_round is not null order by a.id, r.id
                        """)
                .query((row, _) -> schoolDraft(row))
                .list();
    }

    /** None once it is handed in, or no longer the assessor's to read. */
    Optional<Task> of(AssignmentId assignment) {
        return db.sql(TASK + " and s.id = :id")
                .param("id", assignment.value())
                .query((row, _) -> task(row))
                .optional();
    }

    /** What an officer took back from an assessor, and why. */
    Optional<TakenBack> takenBack(AssignmentId assignment) {
        return db.sql(
                        """
                        select b.assignment, b.application, b.because, a.scheme, a.country, a.support_organisation,
                            coalesce(p.title, h.name) as title, r.id as reader, r.email, r.language
                        from assessment.shown_taking_back b
                        join application.shown_application a on a.id = b.application
                        left join school.shown_school h on h.id = a.school
                        left join project.shown_project p on p.id = a.project
                        join people.shown_person r on r.id = b.assessor and r.here
                        where b.assignment = :id
                        """)
                .param("id", assignment.value())
                .query(
                        (row, _) ->
                                new TakenBack(
                                        row.getObject("assignment", UUID.class),
                                        row.getObject("application", UUID.class),
                                        row.getString("scheme"),
                                        new CountryCode(row.getString("country")),
                                        row.getString("support_organisation"),
                                        row.getString("title"),
                                        row.getString("because"),
                                        reader(row)))
                .optional();
    }

    /** None once the application is not being assessed any more. */
    Optional<Lapse> lapsed(AssignmentId assignment) {
        return db.sql(
                        """
                        select l.assignment, l.application, l.how, a.scheme, a.country, a.support_organisation,
                            coalesce(p.title, h.name) as title
                        from assessment.shown_lapse l
                        join application.shown_application a on a.id = l.application
                        left join school.shown_school h on h.id = a.school
                        left join project.shown_project p on p.id = a.project
                        where l.assignment = :id
                        """)
                .param("id", assignment.value())
                .query(
                        (row, _) ->
                                new Lapse(
                                        row.getObject("assignment", UUID.class),
                                        row.getObject("application", UUID.class),
                                        row.getString("scheme"),
                                        new CountryCode(row.getString("country")),
                                        row.getString("support_organisation"),
                                        row.getString("title"),
                                        row.getString("how")))
                .optional();
    }

    Optional<Reader> assessor(Lapse of) {
        return db.sql(
                        """
                        select r.id as reader, r.email, r.language from assessment.shown_lapse l
                        join people.shown_person r on r.id = l.assessor and r.here
                        where l.assignment = :id
                        """)
                .param("id", of.assignment())
                .query((row, _) -> reader(row))
                .optional();
    }

    /** Who may ask somebody else. For officers who are too close the application does not exist. */
    List<Reader> officers(Lapse of) {
        return db.sql(
                        """
                        select r.id as reader, r.email, r.language from people.shown_role o
                        join people.shown_person r on r.id = o.person and r.here
                        where o.kind = 'national-officer' and o.support_organisation = :organisation
                            and not exists (select from assessment.shown_closeness c
                                where c.application = :application and c.person = r.id)
                        order by r.id
                        """)
                .param("organisation", of.organisation())
                .param("application", of.application())
                .query((row, _) -> reader(row))
                .list();
    }

    List<Task> dueBefore(LocalDate day) {
        return db.sql(TASK + " and s.due_on < :day order by s.id")
                .param("day", day)
                .query((row, _) -> task(row))
                .list();
    }

    /** None where it was closed or extended once more since. */
    Optional<Extended> extended(RoundId round, Instant until) {
        return db.sql(
                        """
                        select scheme, support_organisation, zone from round.shown_round
                        where id = :id and closed_at is null and too_late_at = :until
                        """)
                .param("id", round.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Extended(
                                        row.getString("scheme"),
                                        row.getString("support_organisation"),
                                        new Deadline(until, ZoneId.of(row.getString("zone")))))
                .optional();
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getObject("id", UUID.class),
                row.getInt("attempt"),
                row.getString("scheme"),
                new CountryCode(row.getString("country")),
                row.getString("support_organisation"),
                row.getString("title"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("of_school"),
                reader(row));
    }

    private static SchoolDraft schoolDraft(ResultSet row) throws SQLException {
        return new SchoolDraft(
                row.getObject("id", UUID.class),
                row.getString("scheme"),
                new CountryCode(row.getString("country")),
                new RoundId(row.getObject("european_round", UUID.class)),
                row.getString("name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                reader(row));
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("application", UUID.class),
                row.getString("scheme"),
                new CountryCode(row.getString("country")),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                reader(row));
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getObject("reader", UUID.class),
                row.getString("email"),
                Language.of(row.getString("language")).orElse(Language.EN));
    }
}
