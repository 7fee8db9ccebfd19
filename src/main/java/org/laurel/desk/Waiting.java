package org.laurel.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for somebody, read where it stands: nothing here is written down twice. */
@Repository
public class Waiting {

    /** A decision that was told to its applicant. */
    public record Letter(ApplicationId application, String project, Instant at) {}

    /** How many applications of a country are in a state. */
    public record Count(CountryCode country, String state, int number) {}

    private final JdbcClient db;

    Waiting(JdbcClient db) {
        this.db = db;
    }

    /** Letters to a teacher since a moment, the newest first. */
    public List<Letter> letters(PersonId teacher, Instant since) {
        return db.sql(
                        """
                        select a.id, coalesce(j.title, s.name) as title, d.released_at
                        from application.shown_application a
                        join decision.shown_decision d on d.application = a.id and d.attempt = a.attempt
                        join school.shown_school s on s.id = a.school
                        left join project.shown_project j on j.id = a.project
                        where a.applicant = :teacher and d.released_at >= :since
                        order by d.released_at desc, a.id
                        """)
                .param("teacher", teacher.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Letter(
                                        new ApplicationId(row.getObject("id", UUID.class)),
                                        row.getString("title"),
                                        row.getObject("released_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /** What people call these applications: the project, or the school that applies. */
    public Map<ApplicationId, String> titles(Collection<ApplicationId> applications) {
        var titles = new HashMap<ApplicationId, String>();
        db.sql(
                        """
                        select a.id, coalesce(j.title, s.name) as title
                        from application.shown_application a
                        join school.shown_school s on s.id = a.school
                        left join project.shown_project j on j.id = a.project
                        where a.id = any(:applications)
                        """)
                .param(
                        "applications",
                        applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            titles.put(
                                    new ApplicationId(row.getObject("id", UUID.class)),
                                    row.getString("title"));
                        });
        return titles;
    }

    /** How far a teacher has come on the way to a first application. */
    public Beginning beginning(PersonId teacher) {
        return db.sql(
                        """
                        select case
                            when exists (select from project.shown_member m
                                where m.person = :teacher and m.left_at is null) then 'APPLY'
                            when not exists (select from school.shown_staff s
                                where s.person = :teacher and s.left_at is null) then 'JOIN_SCHOOL'
                            when not exists (select from school.shown_staff s
                                where s.person = :teacher and s.left_at is null and s.validated_at is not null)
                                then 'BE_VALIDATED'
                            else 'FOUND_PROJECT' end
                        """)
                .param("teacher", teacher.value())
                .query((row, _) -> Beginning.valueOf(row.getString(1)))
                .single();
    }

    /** How many teachers at an organisation's schools wait for being validated. */
    public int teachers(String organisation) {
        return db.sql(
                        """
                        select count(*) from school.shown_staff t
                        join school.shown_school s on s.id = t.school
                        where s.support_organisation = :organisation and t.validated_at is null and t.left_at is null
                        """)
                .param("organisation", organisation)
                .query(Integer.class)
                .single();
    }

    /** The open assignments an assessor can go on with: what day each was promised for. */
    public List<LocalDate> promises(PersonId assessor) {
        return db.sql(
                        """
                        select due_on from assessment.shown_assignment
                        where assessor = :assessor and stands and handed_in_at is null
                        order by due_on
                        """)
                .param("assessor", assessor.value())
                .query((row, _) -> row.getObject("due_on", LocalDate.class))
                .list();
    }

    /**
     * How many were handed in in each country, for those who may know no more than that, and
     * nothing of what they are too close to.
     */
    public List<Count> byCountry(PersonId reader) {
        return db.sql(
                        """
                        select country, state, count(*) as number from application.shown_application
                        where state <> 'draft'
                            and id not in (select application from assessment.shown_closeness where person = :reader)
                        group by country, state order by country, state
                        """)
                .param("reader", reader.value())
                .query(
                        (row, _) ->
                                new Count(
                                        new CountryCode(row.getString("country")),
                                        row.getString("state"),
                                        row.getInt("number")))
                .list();
    }
}
