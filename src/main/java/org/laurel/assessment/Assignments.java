package org.laurel.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
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

    /** All assignments of one attempt, those of recused assessors included. */
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

    /** What one assessor still has to do or has handed in, the earliest promise first. */
    public List<Assignment> of(PersonId assessor) {
        return db.sql(
                        """
                        select * from assessment.assignment
                        where assessor = :assessor and recused_at is null
                        order by handed_in_at is not null, due_on, id
                        """)
                .param("assessor", assessor.value())
                .query((row, _) -> assignment(row))
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
        @Nullable OffsetDateTime handedIn = row.getObject("handed_in_at", OffsetDateTime.class);
        return handedIn == null ? new Open(task) : new HandedIn(task, handedIn.toInstant());
    }
}
