package org.laurel.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works at which school. */
@Repository
public class Staff {

    private static final String STAY =
            """
            select w.id as stay, w.person, w.joined_at, w.validated_at, s.*
            from school.staff w join school.school s on s.id = w.school
            """;

    private final JdbcClient db;

    Staff(JdbcClient db) {
        this.db = db;
    }

    /** Where a person works now, the longest first. */
    public List<Stay> of(PersonId person) {
        return db.sql(STAY + " where w.person = :person and w.left_at is null order by w.joined_at")
                .param("person", person.value())
                .query((row, _) -> stay(row))
                .list();
    }

    /**
     * Since when a person counts as a teacher of the school; none before, and none after leaving.
     */
    public Optional<Instant> validatedAt(PersonId person, SchoolId school) {
        return db.sql(
                        """
                        select validated_at from school.staff
                        where person = :person and school = :school and left_at is null and validated_at is not null
                        """)
                .param("person", person.value())
                .param("school", school.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<Stay> find(UUID stay) {
        return db.sql(STAY + " where w.id = :stay and w.left_at is null")
                .param("stay", stay)
                .query((row, _) -> stay(row))
                .optional();
    }

    /** Those of some stays that still wait to be validated. */
    public List<Stay> stillWaiting(Collection<UUID> stays) {
        return db.sql(
                        STAY
                                + """
                                   where w.id = any(:stays) and w.validated_at is null and w.left_at is null
                                  order by w.joined_at, w.id
                                  """)
                .param("stays", stays.toArray(UUID[]::new))
                .query((row, _) -> stay(row))
                .list();
    }

    /** Who waits to be validated by some support organisations, the longest first. */
    public List<Stay> waiting(Collection<String> organisations, @Nullable UUID after, int most) {
        return db.sql(
                        STAY
                                + """
                                   where s.support_organisation = any(:organisations)
                                      and w.validated_at is null and w.left_at is null
                                      and (:after::uuid is null or (w.joined_at, w.id) >
                                          (select a.joined_at, a.id from school.staff a where a.id = :after::uuid))
                                  order by w.joined_at, w.id limit :most
                                  """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("after", after)
                .param("most", most)
                .query((row, _) -> stay(row))
                .list();
    }

    /** Answers false where the person is there already. */
    boolean join(UUID stay, PersonId person, SchoolId school, Instant at) {
        return db.sql(
                                """
                                insert into school.staff (id, school, person, joined_at)
                                values (:stay, :school, :person, :at) on conflict do nothing
                                """)
                        .param("stay", stay)
                        .param("school", school.value())
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean leave(PersonId person, SchoolId school, Instant at) {
        return db.sql(
                                """
                                update school.staff set left_at = :at
                                where person = :person and school = :school and left_at is null
                                """)
                        .param("person", person.value())
                        .param("school", school.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Whoever works at one school works at the other, since the same day and confirmed alike. A
     * stay of one's own there goes on, confirmed if either was.
     */
    void moveAll(SchoolId from, SchoolId to, Instant at) {
        db.sql(
                        """
                        with ended as (
                            update school.staff set left_at = :at where school = :from and left_at is null
                            returning person, joined_at, validated_at, validated_by)
                        insert into school.staff as w (id, school, person, joined_at, validated_at, validated_by)
                        select uuidv7(), :to, person, joined_at, validated_at, validated_by from ended
                        on conflict (school, person) where left_at is null do update
                        set (validated_at, validated_by) = (excluded.validated_at, excluded.validated_by)
                        where w.validated_at is null
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Answers false where somebody validated the stay before, or it ended. */
    boolean validate(UUID stay, PersonId by, Instant at) {
        return db.sql(
                                """
                                update school.staff set validated_at = :at, validated_by = :by
                                where id = :stay and validated_at is null and left_at is null
                                """)
                        .param("stay", stay)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Stay stay(ResultSet row) throws SQLException {
        var validated = row.getObject("validated_at", OffsetDateTime.class);
        return new Stay(
                row.getObject("stay", UUID.class),
                Schools.school(row),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(validated).map(OffsetDateTime::toInstant));
    }
}
