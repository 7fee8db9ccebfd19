package org.laurel.preselection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.PersonId;
import org.laurel.round.RoundId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exceptions by round and school: those that stand, and those taken back. */
@Repository
public class GrantedExceptions {

    private final JdbcClient db;
    private final Clock clock;

    GrantedExceptions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** None where there is no round. */
    List<GrantedException> of(@Nullable RoundId round) {
        return round == null ? List.of() : of(round, null);
    }

    public List<GrantedException> of(RoundId round, @Nullable SchoolId school) {
        return db.sql(
                        """
                        select * from preselection.exception
                        where round = :round and (:school::uuid is null or school = :school::uuid) and withdrawn_at is null
                        order by at, id
                        """)
                .param("round", round.value())
                .param("school", school == null ? null : school.value())
                .query((row, _) -> granted(row))
                .list();
    }

    /** Those that no longer count, the oldest first. */
    public List<TakenBackException> takenBack(RoundId round, SchoolId school) {
        return db.sql(
                        """
                        select * from preselection.exception
                        where round = :round and school = :school and withdrawn_at is not null order by withdrawn_at, id
                        """)
                .param("round", round.value())
                .param("school", school.value())
                .query(
                        (row, _) ->
                                new TakenBackException(
                                        granted(row),
                                        row.getString("withdrawn_because"),
                                        new PersonId(row.getObject("withdrawn_by", UUID.class)),
                                        instant(row, "withdrawn_at")))
                .list();
    }

    /** Answers false where one stands already. */
    boolean add(RoundId round, GrantedException it) {
        return db.sql(
                                """
                                insert into preselection.exception (id, round, school, requirement, because, by, at)
                                values (:id, :round, :school, :requirement, :because, :by, :at) on conflict do nothing
                                """)
                        .param("id", TimeOrderedId.next(clock))
                        .param("round", round.value())
                        .param("school", it.school().value())
                        .param("requirement", it.requirement())
                        .param("because", it.because())
                        .param("by", it.by().value())
                        .param("at", it.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Answers false where none stands. */
    boolean takeBack(
            RoundId round,
            SchoolId school,
            String requirement,
            String because,
            PersonId by,
            Instant at) {
        return db.sql(
                                """
                                update preselection.exception
                                set withdrawn_at = :at, withdrawn_by = :by, withdrawn_because = :because
                                where round = :round and school = :school and requirement = :requirement
                                    and withdrawn_at is null
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .param("because", because)
                        .param("round", round.value())
                        .param("school", school.value())
                        .param("requirement", requirement)
                        .update()
                == 1;
    }

    private static GrantedException granted(ResultSet row) throws SQLException {
        return new GrantedException(
                new SchoolId(row.getObject("school", UUID.class)),
                row.getString("requirement"),
                row.getString("because"),
                new PersonId(row.getObject("by", UUID.class)),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
