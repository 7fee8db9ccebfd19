package org.laurel.assessment;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.laurel.application.AdvanceApplication;
import org.laurel.application.Application;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.assessment.AssessmentPermissions.Permission;
import org.laurel.assessment.Assignment.HandedIn;
import org.laurel.assessment.Assignment.Open;
import org.laurel.assessment.Assignment.Task;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.country.Countries;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.writing.Answers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks an assessor to judge an application; from then on it is in assessment. */
@Service
public class AssignAssessor {

    /** At most three may judge one application. */
    public static final int MOST = 3;

    /** How long an assessor has; no source says, three weeks are assumed. */
    static final int DAYS_TO_ASSESS = 21;

    /** How it ends. */
    public sealed interface Outcome {
        record Assigned(AssignmentId assignment) implements Outcome {}

        record TooClose(Set<ConflictOfInterest> because) implements Outcome {}

        record AskedBefore() implements Outcome {}

        record EnoughAssessors(int most) implements Outcome {}

        /** It is not handed in, or decided already. */
        record NotWaiting() implements Outcome {}

        record NotAnAssessor() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final AdvanceApplication advance;
    private final Assignments assignments;
    private final AssessmentPermissions permissions;
    private final EditionFor editionFor;
    private final Answers answers;
    private final Countries countries;
    private final History history;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    AssignAssessor(
            Applications applications,
            AdvanceApplication advance,
            Assignments assignments,
            AssessmentPermissions permissions,
            EditionFor editionFor,
            Answers answers,
            Countries countries,
            History history,
            ApplicationEventPublisher news,
            Clock clock) {
        this.applications = applications;
        this.advance = advance;
        this.assignments = assignments;
        this.permissions = permissions;
        this.editionFor = editionFor;
        this.answers = answers;
        this.countries = countries;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public Outcome assign(ApplicationId id, PersonId assessor, PersonId by) {
        return permissions
                .officer(by, applications.hold(id))
                .map(it -> ask(it, assessor, by))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome ask(Application application, PersonId assessor, PersonId by) {
        return switch (permissions.assessor(assessor, application)) {
            case Permission.NotAnAssessor _ -> new Outcome.NotAnAssessor();
            case Permission.TooClose(var because) -> new Outcome.TooClose(because);
            case Permission.Granted _ -> assign(application, assessor, by);
        };
    }

    private Outcome assign(Application application, PersonId assessor, PersonId by) {
        var taken = advance.takeUp(application.id(), by).orElse(null);
        if (taken == null) {
            return new Outcome.NotWaiting();
        }
        var attempt = taken.submission().attempt();
        var asked =
                assignments.of(taken.id(), attempt).stream()
                        .filter(it -> it instanceof Open || it instanceof HandedIn)
                        .count();
        if (asked >= MOST) {
            return new Outcome.EnoughAssessors(MOST);
        }
        var open = open(taken, assessor);
        if (!assignments.add(open, by)) {
            return new Outcome.AskedBefore();
        }
        var task = open.task();
        answers.open(task.id().form(), SheetDraft.questions(editionFor.of(taken)));
        history.add(
                new Event(
                        taken.id().subject(),
                        "assessment.assigned",
                        by.value(),
                        task.assignedAt(),
                        Map.of("assessor", assessor.toString())));
        news.publishEvent(
                new AssessorAssigned(task.id(), task.application(), assessor, task.dueOn()));
        return new Outcome.Assigned(task.id());
    }

    private Open open(InAssessment application, PersonId assessor) {
        var now = clock.instant();
        var zone = countries.get(application.about().country()).zone();
        return new Open(
                new Task(
                        new AssignmentId(TimeOrderedId.next(clock)),
                        application.id(),
                        application.submission().attempt(),
                        assessor,
                        now,
                        now.atZone(zone).toLocalDate().plusDays(DAYS_TO_ASSESS)));
    }
}
