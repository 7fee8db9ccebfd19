package org.laurel.assessment;

import java.time.Clock;
import org.laurel.assessment.Assignment.Ended;
import org.laurel.assessment.Assignment.HandedIn;
import org.laurel.assessment.Assignment.Open;
import org.laurel.assessment.Assignment.Recused;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.text.Typed;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an assessor step back from an application, for a reason only officers read. */
@Service
public class Recuse {

    /** How it ends. */
    public enum Outcome {
        DONE,
        REASON_NEEDED,
        TOO_LATE,
        NOT_FOUND
    }

    private final AssessmentPermissions permissions;
    private final Assignments assignments;
    private final Answers answers;
    private final History history;
    private final Clock clock;

    Recuse(
            AssessmentPermissions permissions,
            Assignments assignments,
            Answers answers,
            History history,
            Clock clock) {
        this.permissions = permissions;
        this.assignments = assignments;
        this.answers = answers;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome recuse(AssignmentId id, String because, PersonId by) {
        return switch (assignments
                .hold(id)
                .filter(it -> it.task().assessor().equals(by))
                .orElse(null)) {
            case null -> Outcome.NOT_FOUND;
            case Ended _ -> Outcome.NOT_FOUND;
            case Recused _ -> Outcome.DONE;
            case Open _, HandedIn _ when permissions.sheet(by, id).isEmpty() -> Outcome.NOT_FOUND;
            case HandedIn _ -> Outcome.TOO_LATE;
            case Open _ when Typed.isBlank(because) -> Outcome.REASON_NEEDED;
            case Open open -> {
                var now = clock.instant();
                answers.close(id.form(), now);
                assignments.recuse(id, now, because.strip());
                history.add(
                        open.task().application().subject(), "assessment.recused", by.value(), now);
                yield Outcome.DONE;
            }
        };
    }
}
