package org.laurel.project;

import java.util.List;
import java.util.UUID;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The schools somebody may enter a project from. One that is not confirmed does not count: anybody
 * could claim a school abroad and so make a project European.
 */
@Repository
public class Workplaces {

    private final JdbcClient db;

    Workplaces(JdbcClient db) {
        this.db = db;
    }

    public List<Workplace> of(PersonId person) {
        return db.sql(
                        """
                        select s.id, s.name, s.country
                        from school.shown_staff w join school.shown_school s on s.id = w.school
                        where w.person = :person and w.validated_at is not null and w.left_at is null
                        order by s.id
                        """)
                .param("person", person.value())
                .query(
                        (row, _) ->
                                new Workplace(
                                        new SchoolId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        new CountryCode(row.getString("country"))))
                .list();
    }
}
