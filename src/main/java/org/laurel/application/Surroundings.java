package org.laurel.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an application stands in: the applicant's school in the project, and the project's pages.
 */
@Repository
public class Surroundings {

    /** A teacher's place in a project. */
    record Place(SchoolId school, CountryCode country, String supportOrganisation) {}

    /** Where an application comes from, by name, for those who may read it. */
    public record Names(String applicant, String title, String school, String city) {}

    private final JdbcClient db;

    Surroundings(JdbcClient db) {
        this.db = db;
    }

    Optional<Place> place(PersonId person, ProjectId project) {
        return db.sql(
                        """
                        select s.id, s.country, s.support_organisation
                        from project.shown_member m join school.shown_school e on e.id = m.school
                        join school.shown_school s on s.id = coalesce(e.merged_into, e.id)
                        where m.project = :project and m.person = :person
                            and m.accepted_at is not null and m.left_at is null
                        """)
                .param("project", project.value())
                .param("person", person.value())
                .query(
                        (row, _) ->
                                new Place(
                                        new SchoolId(row.getObject("id", UUID.class)),
                                        new CountryCode(row.getString("country")),
                                        row.getString("support_organisation")))
                .optional();
    }

    /** Whether a person speaks for a school: as a validated teacher there, or where it is now. */
    boolean worksAt(SchoolId school, PersonId person) {
        return db.sql(
                        """
                        select exists (select from school.shown_voice
                            where school = :school and person = :person)
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    Snapshot.Project project(ProjectId project) {
        var pages =
                db.sql(
                                """
                                select title, address, openness, way_in from project.shown_page
                                where project = :project order by position
                                """)
                        .param("project", project.value())
                        .query(
                                (row, _) ->
                                        new Snapshot.ProjectPage(
                                                row.getString("title"),
                                                row.getString("address"),
                                                row.getString("openness"),
                                                row.getString("way_in")))
                        .list();
        return new Snapshot.Project(project.value(), title(project), List.copyOf(pages));
    }

    String title(ProjectId project) {
        return db.sql("select title from project.shown_project where id = :project")
                .param("project", project.value())
                .query(String.class)
                .single();
    }

    /** What people call an application: its project, or the school that applies. */
    public String title(Application.Particulars about) {
        return switch (about.subject()) {
            case Subject.Work(var project) -> title(project);
            case Subject.WholeSchool _ -> names(about).school();
        };
    }

    public Names names(Application.Particulars about) {
        return db.sql(
                        """
                        select p.name as applicant, coalesce(j.title, s.name) as title, s.name as school, s.city
                        from application.shown_application a
                        join people.shown_person p on p.id = a.applicant
                        join school.shown_school s on s.id = a.school
                        left join project.shown_project j on j.id = a.project
                        where a.id = :application
                        """)
                .param("application", about.id().value())
                .query(
                        (row, _) ->
                                new Names(
                                        row.getString("applicant"),
                                        row.getString("title"),
                                        row.getString("school"),
                                        row.getString("city")))
                .single();
    }
}
