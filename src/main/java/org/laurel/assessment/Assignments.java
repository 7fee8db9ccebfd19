package org.laurel.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.Assignment.Ended;
import org.laurel.assessment.Assignment.Ending;
import org.laurel.assessment.Assignment.HandedIn;
import org.laurel.assessment.Assignment.Open;
import org.laurel.assessment.Assignment.Recused;
import org.laurel.assessment.Assignment.Task;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to assess what, and how far they are. */
@Repository
public class Assignments {

    /** An open assignment that its assessor may not go on with. */
    record Lapsed(AssignmentId id, ApplicationId application, Ending how) {}

    private static final String STANDING =
            """
            select t.* from assessment.assignment t
            join assessment.shown_assignment s on s.id = t.id and s.stands
            where t.assessor = :assessor
            """;

    private final JdbcClient db;

    Assignments(JdbcClient db) {
        this.db = db;
    }

    public Optional<Assignment> find(AssignmentId id) {
        return db.sql("select * from assessment.assignment where id = :id")
                .param("id", id.value())
                .query((row, _) -> assignment(row))
                .optional();
    }

    Optional<Assignment> hold(AssignmentId id) {
        return db.sql("select * from assessment.assignment where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> assignment(row))
                .optional();
    }

    /** All assignments of one attempt, also those that were given up or ended. */
    public List<Assignment> of(ApplicationId application, int attempt) {
        return db.sql(
                        """
                        select * from assessment.assignment
                        where application = :application and attempt = :attempt order by assigned_at, id
                        """)
                .param("application", application.value())
                .param("attempt", attempt)
                .query((row, _) -> assignment(row))
                .list();
    }

    /** An assignment of this assessor's that stands at this moment. */
    Optional<Assignment> standing(AssignmentId id, PersonId assessor) {
        return db.sql(STANDING + " and t.id = :id")
                .param("assessor", assessor.value())
                .param("id", id.value())
                .query((row, _) -> assignment(row))
                .optional();
    }

    /** Whether an assignment of this assessor's to one attempt stands at this moment. */
    boolean standing(ApplicationId application, int attempt, PersonId assessor) {
        return db.sql(STANDING + " and t.application = :application and t.attempt = :attempt")
                .param("assessor", assessor.value())
                .param("application", application.value())
                .param("attempt", attempt)
                .query((row, _) -> assignment(row))
                .optional()
                .isPresent();
    }

    /** What one assessor still has to do or has handed in, the earliest promise first. */
    List<Assignment> standing(PersonId assessor) {
        return db.sql(STANDING + " order by t.handed_in_at is not null, t.due_on, t.id")
                .param("assessor", assessor.value())
                .query((row, _) -> assignment(row))
                .list();
    }

    /**
     * Open assignments, of one assessor or of all, whose assessor may not go on, in the order of
     * locks.
     */
    List<Lapsed> lapsed(@Nullable PersonId assessor, int most) {
        return db.sql(
                        """
                        select t.id, t.application, s.role_held from assessment.assignment t
                        join assessment.shown_assignment s on s.id = t.id and not s.stands
                        where t.recused_at is null and t.ended_at is null and t.handed_in_at is null
                            and (:assessor::uuid is null or t.assessor = :assessor::uuid)
                        order by t.application, t.id limit :most
                        """)
                .param("assessor", assessor == null ? null : assessor.value())
                .param("most", most)
                .query(
                        (row, _) ->
                                new Lapsed(
                                        new AssignmentId(row.getObject("id", UUID.class)),
                                        new ApplicationId(row.getObject("application", UUID.class)),
                                        row.getBoolean("role_held")
                                                ? Ending.TOO_CLOSE
                                                : Ending.ROLE_GONE))
                .list();
    }

    /** Adds an assignment; answers false where this assessor was asked for it before. */
    boolean add(Open assignment, PersonId by) {
        var task = assignment.task();
        return db.sql(
                                """
                                insert into assessment.assignment (id, application, attempt, assessor, assigned_by, assigned_at, due_on)
                                values (:id, :application, :attempt, :assessor, :by, :at, :due) on conflict do nothing
                                """)
                        .param("id", task.id().value())
                        .param("application", task.application().value())
                        .param("attempt", task.attempt())
                        .param("assessor", task.assessor().value())
                        .param("by", by.value())
                        .param("at", task.assignedAt().atOffset(ZoneOffset.UTC))
                        .param("due", task.dueOn())
                        .update()
                == 1;
    }

    void recuse(AssignmentId id, Instant at, String because) {
        db.sql(
                        "update assessment.assignment set recused_at = :at, recused_because = :because where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("because", because)
                .param("id", id.value())
                .update();
    }

    /** Ends an assignment by itself. */
    void end(AssignmentId id, Instant at, Ending how) {
        end(id, at, how, null, null);
    }

    void takeBack(AssignmentId id, Instant at, PersonId by, String because) {
        end(id, at, Ending.TAKEN_BACK, by.value(), because);
    }

    private void end(
            AssignmentId id, Instant at, Ending how, @Nullable UUID by, @Nullable String because) {
        db.sql(
                        """
                        update assessment.assignment
                        set ended_at = :at, ended_how = :how, ended_by = :by, ended_because = :because
                        where id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("how", how.key())
                .param("by", by, Types.OTHER)
                .param("because", because)
                .param("id", id.value())
                .update();
    }

    void handIn(AssignmentId id, Instant at, String overall) {
        db.sql(
                        "update assessment.assignment set handed_in_at = :at, overall = :overall where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("overall", overall)
                .param("id", id.value())
                .update();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        var task =
                new Task(
                        new AssignmentId(row.getObject("id", UUID.class)),
                        new ApplicationId(row.getObject("application", UUID.class)),
                        row.getInt("attempt"),
                        new PersonId(row.getObject("assessor", UUID.class)),
                        row.getObject("assigned_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_on", LocalDate.class));
        @Nullable OffsetDateTime recused = row.getObject("recused_at", OffsetDateTime.class);
        if (recused != null) {
            return new Recused(task, recused.toInstant(), row.getString("recused_because"));
        }
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        if (ended != null) {
            @Nullable String because = row.getString("ended_because");
            return new Ended(
                    task,
                    ended.toInstant(),
                    Ending.of(row.getString("ended_how")),
                    because == null ? "" : because);
        }
        @Nullable OffsetDateTime handedIn = row.getObject("handed_in_at", OffsetDateTime.class);
        return handedIn == null ? new Open(task) : new HandedIn(task, handedIn.toInstant());
    }
}
