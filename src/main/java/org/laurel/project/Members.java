package org.laurel.project;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is, and was, in which project. */
@Repository
public class Members {

    private final JdbcClient db;

    Members(JdbcClient db) {
        this.db = db;
    }

    /** Everybody who ever was in a project, founders first. */
    public List<Member> of(ProjectId project) {
        return db.sql(
                        """
                        select m.*, p.name, s.name as school_name
                        from project.member m
                        join people.shown_person p on p.id = m.person
                        left join school.shown_school s on s.id = m.school
                        where m.project = :project
                        order by m.part <> 'founder', m.accepted_at, m.person
                        """)
                .param("project", project.value())
                .query((row, _) -> member(row))
                .list();
    }

    /**
     * Lets somebody in, for the first time or again. Who founded the project once stays its
     * founder, with the school and country of that day.
     */
    void add(ProjectId project, PersonId person, Part part, Workplace at, Instant when) {
        db.sql(
                        """
                        insert into project.member as m (project, person, part, school, country, accepted_at)
                        values (:project, :person, :part, :school, :country, :at)
                        on conflict on constraint a_person_is_in_a_project_once do update
                        set left_at = null,
                            part = case m.part when 'founder' then m.part else excluded.part end,
                            school = case m.part when 'founder' then m.school else excluded.school end,
                            country = case m.part when 'founder' then m.country else excluded.country end
                        """)
                .param("project", project.value())
                .param("person", person.value())
                .param("part", part.key())
                .param("school", at.school().value())
                .param("country", at.country().value())
                .param("at", when.atOffset(ZoneOffset.UTC))
                .update();
    }

    void leave(ProjectId project, PersonId person, Instant at) {
        db.sql(
                        """
                        update project.member set left_at = :at
                        where project = :project and person = :person and left_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("project", project.value())
                .param("person", person.value())
                .update();
    }

    private static Member member(ResultSet row) throws SQLException {
        @Nullable UUID school = row.getObject("school", UUID.class);
        @Nullable OffsetDateTime left = row.getObject("left_at", OffsetDateTime.class);
        return new Member(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                Part.of(row.getString("part")),
                school == null ? null : new SchoolId(school),
                row.getString("school_name"),
                new CountryCode(row.getString("country")),
                requireNonNull(row.getObject("accepted_at", OffsetDateTime.class)).toInstant(),
                left == null ? null : left.toInstant());
    }
}
