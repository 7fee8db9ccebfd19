package org.laurel.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Teachers and schools for tests of projects. */
public final class ProjectCast {

    private final JdbcClient db;

    public ProjectCast(JdbcClient db) {
        this.db = db;
    }

    /** A validated teacher at a new school in a country; the address is name@example.org. */
    public PersonId teacher(String name, String country) {
        var person = newcomer(name);
        work(person, school(country));
        return person;
    }

    public PersonId newcomer(String name) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into people.person (id, email, name, language, joined_at)
                        values (:id, :email, :name, 'en', '2026-01-01Z')
                        """)
                .param("id", id)
                .param("email", name + "@example.org")
                .param("name", name)
                .update();
        return new PersonId(id);
    }

    public SchoolId school(String country) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                        values (:id, :country, :code, 'School of ' || :code, 'Town', :country, 'nso', '2020-01-01')
                        """)
                .param("id", id)
                .param("code", id.toString())
                .param("country", country)
                .update();
        return new SchoolId(id);
    }

    public void work(PersonId person, SchoolId school) {
        join(person, school);
        db.sql("update school.staff set validated_at = '2026-01-03Z' where person = :person")
                .param("person", person.value())
                .update();
    }

    public void join(PersonId person, SchoolId school) {
        db.sql(
                        """
                        insert into school.staff (id, school, person, joined_at)
                        values (gen_random_uuid(), :school, :person, '2026-01-02Z')
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .update();
    }

    public void leave(PersonId person) {
        db.sql("update school.staff set left_at = '2026-05-01Z' where person = :person")
                .param("person", person.value())
                .update();
    }

    public SchoolId schoolOf(PersonId person) {
        return new SchoolId(
                db.sql("select school from school.staff where person = :person and left_at is null")
                        .param("person", person.value())
                        .query(UUID.class)
                        .single());
    }

    public static Description rivers() {
        return new Description(
                "Rivers of Europe",
                "We measure our rivers.",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2026, 8, 31),
                List.of("en", "sv"),
                List.of("biology"),
                List.of("water", "climate"),
                Set.of(KeyCompetence.DIGITAL),
                new Ages(11, 13));
    }
}
