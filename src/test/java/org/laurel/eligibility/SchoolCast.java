package org.laurel.eligibility;

import java.time.LocalDate;
import java.util.UUID;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectCast;
import org.laurel.project.ProjectId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schools, teachers and labels on exact days, for tests of the facts about schools. */
public final class SchoolCast {

    public static final String LABEL = "school-label";
    private static final String COUNTED = "national-quality-label";

    private final JdbcClient db;

    public SchoolCast(JdbcClient db) {
        this.db = db;
    }

    public SchoolId school(String country, String registeredOn) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                        values (:id, :country, :code, 'School ' || :code, 'Town', :country, 'nso', :registered::date)
                        """)
                .param("id", id)
                .param("code", id.toString())
                .param("country", country)
                .param("registered", registeredOn)
                .update();
        return new SchoolId(id);
    }

    /** A confirmed teacher from a moment on. */
    public PersonId teacher(SchoolId school, String joinedAt) {
        var person = new ProjectCast(db).newcomer(UUID.randomUUID().toString());
        join(person, school, joinedAt);
        return person;
    }

    public void join(PersonId person, SchoolId school, String joinedAt) {
        db.sql(
                        """
                        insert into school.staff (id, school, person, joined_at, validated_at)
                        values (gen_random_uuid(), :school, :person, :joined::timestamptz, :joined::timestamptz)
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .param("joined", joinedAt)
                .update();
    }

    public void leave(PersonId person, SchoolId school, String leftAt) {
        db.sql(
                        """
                        update school.staff set left_at = :left::timestamptz
                        where school = :school and person = :person and left_at is null
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .param("left", leftAt)
                .update();
    }

    public void activity(PersonId person, String day) {
        db.sql(
                        "insert into activity.activity values (:person, :day::date, 'professional-development')")
                .param("person", person.value())
                .param("day", day)
                .update();
    }

    /** A project with founders of two countries, and nobody in it besides. */
    public ProjectId project(String startsOn, String endsOn, String... founderCountries) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into project.project (id, code, title, created_at, founded_at, starts_on, ends_on)
                        values (:id, :code, 'Project', :starts::date, :starts::date, :starts::date, :ends::date)
                        """)
                .param("id", id)
                .param("code", id.toString())
                .param("starts", startsOn)
                .param("ends", endsOn)
                .update();
        for (var country : founderCountries) {
            db.sql(
                            """
                            insert into project.member (project, person, part, country, accepted_at)
                            values (:project, gen_random_uuid(), 'founder', :country, :starts::date)
                            """)
                    .param("project", id)
                    .param("country", country)
                    .param("starts", startsOn)
                    .update();
        }
        return new ProjectId(id);
    }

    public void member(ProjectId project, PersonId person, String acceptedAt) {
        db.sql(
                        """
                        insert into project.member (project, person, part, country, accepted_at)
                        values (:project, :person, 'partner', 'FI', :accepted::timestamptz)
                        """)
                .param("project", project.value())
                .param("person", person.value())
                .param("accepted", acceptedAt)
                .update();
    }

    public void leave(ProjectId project, String leftAt) {
        db.sql(
                        """
                        update project.member set left_at = :left::timestamptz
                        where project = :project and part = 'partner'
                        """)
                .param("project", project.value())
                .param("left", leftAt)
                .update();
    }

    public void close(ProjectId project, String closedOn) {
        db.sql("update project.project set closed_on = :day::date where id = :id")
                .param("id", project.value())
                .param("day", closedOn)
                .update();
    }

    /** A teacher's label; the school named in it is not what the facts go by. */
    public UUID label(PersonId holder, ProjectId project, String awardedOn) {
        return label(COUNTED, holder.value(), project.value(), UUID.randomUUID(), awardedOn, null);
    }

    public UUID label(SchoolId school, String awardedOn, LocalDate validUntil) {
        return label(LABEL, null, null, school.value(), awardedOn, validUntil);
    }

    public void revoke(UUID label, String on) {
        db.sql("update label.label set revoked_on = :on::date where id = :id")
                .param("id", label)
                .param("on", on)
                .update();
    }

    private UUID label(
            String scheme,
            UUID holder,
            UUID project,
            UUID school,
            String awardedOn,
            LocalDate validUntil) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into label.label (code, scheme, edition, holder, project, school, country,
                            support_organisation, awarded_on, origin, id, valid_from, valid_until)
                        values (:code, :scheme, '2022-09-01', :holder::uuid, :project::uuid, :school, 'FI', 'nso',
                            :awarded::date, 'import', :id, :from::date, :until::date)
                        """)
                .param("code", id.toString())
                .param("scheme", scheme)
                .param("holder", holder)
                .param("project", project)
                .param("school", school)
                .param("awarded", awardedOn)
                .param("id", id)
                .param("from", validUntil == null ? null : validUntil.minusYears(2).plusDays(1))
                .param("until", validUntil)
                .update();
        return id;
    }
}
