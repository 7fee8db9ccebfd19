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
    public record Names(String applicant, String project, String school, String city) {}

    private final JdbcClient db;

    Surroundings(JdbcClient db) {
        this.db = db;
    }

    Optional<Place> place(PersonId person, ProjectId project) {
        return db.sql(
                        """
                        select s.id, s.country, s.support_organisation
                        from project.shown_member m join school.shown_school s on s.id = m.school
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

    public String title(ProjectId project) {
        return db.sql("select title from project.shown_project where id = :project")
                .param("project", project.value())
                .query(String.class)
                .single();
    }

    public Names names(Application.Particulars about) {
        return db.sql(
                        """
                        select p.name as applicant, j.title, s.name as school, s.city
                        from people.shown_person p, project.shown_project j, school.shown_school s
                        where p.id = :applicant and j.id = :project and s.id = :school
                        """)
                .param("applicant", about.applicant().value())
                .param("project", about.project().value())
                .param("school", about.school().value())
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
