package org.laurel.eligibility;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts about candidates as other modules show them. */
@Repository
class CandidateFacts {

    /** What is known; the founders' countries are unknown until both founders are there. */
    record Known(
            @Nullable Long founderCountries,
            LocalDate endsOn,
            @Nullable LocalDate closedOn,
            boolean validated,
            long otherProjectsThisYear,
            boolean live,
            long refused,
            long refusedThisYear) {}

    private final JdbcClient db;

    CandidateFacts(JdbcClient db) {
        this.db = db;
    }

    String countryOf(Candidacy candidacy) {
        return db.sql("select country from school.shown_school where id = :school")
                .param("school", candidacy.school().value())
                .query(String.class)
                .single();
    }

    Known of(Candidacy candidacy, SchoolYear year, ZoneId zone) {
        return db.sql(
                        """
                        with earlier as (
                            select project, state, first_submitted_at >= :year_start and first_submitted_at < :year_end as this_year
                            from application.shown_application
                            where applicant = :applicant and scheme = :scheme and id is distinct from :application
                                and state in ('submitted', 'in-assessment', 'awarded', 'refused'))
                        select p.ends_on, p.closed_on,
                            (select case when count(*) = 2 and bool_and(accepted_at is not null) then count(distinct country) end
                             from project.shown_member where project = p.id and part = 'founder') as founder_countries,
                            exists (select from school.shown_voice
                                where school = :school and person = :applicant) as validated,
                            (select count(distinct project) from earlier where this_year and project <> p.id) as other_projects,
                            exists (select from earlier where project = p.id and state <> 'refused') as live,
                            (select count(*) from earlier where project = p.id and state = 'refused') as refused,
                            (select count(*) from earlier where project = p.id and state = 'refused' and this_year) as refused_this_year
                        from project.shown_project p where p.id = :project
                        """)
                .param("applicant", candidacy.applicant().value())
                .param("project", candidacy.project().value())
                .param("school", candidacy.school().value())
                .param("scheme", candidacy.scheme())
                .param("application", candidacy.application(), java.sql.Types.OTHER)
                .param("year_start", year.start().atStartOfDay(zone).toOffsetDateTime())
                .param("year_end", year.end().atStartOfDay(zone).toOffsetDateTime())
                .query(
                        (row, _) ->
                                new Known(
                                        row.getObject("founder_countries", Long.class),
                                        row.getObject("ends_on", LocalDate.class),
                                        row.getObject("closed_on", LocalDate.class),
                                        row.getBoolean("validated"),
                                        row.getLong("other_projects"),
                                        row.getBoolean("live"),
                                        row.getLong("refused"),
                                        row.getLong("refused_this_year")))
                .single();
    }
}
