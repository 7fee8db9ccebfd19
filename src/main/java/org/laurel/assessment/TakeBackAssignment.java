package org.laurel.assessment;

import java.time.Clock;
import java.util.Map;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.assessment.Assignment.Ended;
import org.laurel.assessment.Assignment.HandedIn;
import org.laurel.assessment.Assignment.Open;
import org.laurel.assessment.Assignment.Recused;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.text.Typed;
import org.laurel.writing.Answers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an assignment back, for a reason its assessor is told. A sheet that was handed in counts no
 * longer; what was decided on it must be decided again.
 */
@Service
public class TakeBackAssignment {

    /** How it ends. What ended already is left as it is. */
    public enum Outcome {
        DONE,
        REASON_NEEDED,
        /** A sheet came in that the officer does not know of yet. */
        HANDED_IN_SINCE,
        /** It is not being assessed: decided, withdrawn or given back. */
        NOT_NOW,
        NOT_FOUND
    }

    /** How far the assessor was when the officer looked. */
    public enum Seen {
        OPEN,
        HANDED_IN
    }

    private final Applications applications;
    private final AssessmentPermissions permissions;
    private final Assignments assignments;
    private final Answers answers;
    private final History history;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    TakeBackAssignment(
            Applications applications,
            AssessmentPermissions permissions,
            Assignments assignments,
            Answers answers,
            History history,
            ApplicationEventPublisher news,
            Clock clock) {
        this.applications = applications;
        this.permissions = permissions;
        this.assignments = assignments;
        this.answers = answers;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public Outcome takeBack(
            ApplicationId id, AssignmentId assignment, String because, Seen seen, PersonId by) {
        var application = permissions.officer(by, applications.hold(id)).orElse(null);
        var held =
                assignments
                        .hold(assignment)
                        .filter(it -> it.task().application().equals(id))
                        .orElse(null);
        if (application == null || held == null) {
            return Outcome.NOT_FOUND;
        }
        return switch (held) {
            case Ended _, Recused _ -> Outcome.DONE;
            case Open _, HandedIn _ when !assessed(application, held) -> Outcome.NOT_NOW;
            case HandedIn _ when seen == Seen.OPEN -> Outcome.HANDED_IN_SINCE;
            case Open _, HandedIn _ when Typed.isBlank(because) -> Outcome.REASON_NEEDED;
            case Open _, HandedIn _ -> takeBack(held.task(), because.strip(), by);
        };
    }

    private static boolean assessed(Application application, Assignment assignment) {
        return application instanceof Application.InAssessment it
                && it.submission().attempt() == assignment.task().attempt();
    }

    private Outcome takeBack(Assignment.Task task, String because, PersonId by) {
        var now = clock.instant();
        answers.close(task.id().form(), now);
        assignments.takeBack(task.id(), now, by, because);
        history.add(
                new Event(
                        task.application().subject(),
                        "assessment.taken-back",
                        by.value(),
                        now,
                        Map.of("assessor", task.assessor().toString())));
        news.publishEvent(new AssignmentTakenBack(task.id()));
        return Outcome.DONE;
    }
}
