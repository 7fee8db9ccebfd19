package org.laurel.preselection;

import java.time.Clock;
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

/** The exceptions that stand, by round and school. */
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
                .query(
                        (row, _) ->
                                new GrantedException(
                                        new SchoolId(row.getObject("school", UUID.class)),
                                        row.getString("requirement"),
                                        row.getString("because"),
                                        new PersonId(row.getObject("by", UUID.class)),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
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
}
