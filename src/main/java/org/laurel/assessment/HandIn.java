package org.laurel.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.assessment.AssessmentPermissions.Permission;
import org.laurel.assessment.Assignment.HandedIn;
import org.laurel.assessment.Assignment.Open;
import org.laurel.assessment.Assignment.Recused;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a score sheet in; only then can others see it. */
@Service
public class HandIn {

    /** How it ends. */
    public sealed interface Outcome {
        record Done(Sheet sheet) implements Outcome {}

        record Gaps(List<SheetDraft.Gap> gaps) implements Outcome {}

        /** A conflict of interest came up since the assignment. */
        record TooClose(Set<ConflictOfInterest> because) implements Outcome {}

        /** The assessor stepped back, or the application is no longer in assessment. */
        record NotNow() implements Outcome {}

        record Already() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Assignments assignments;
    private final Applications applications;
    private final AssessmentPermissions permissions;
    private final EditionFor editionFor;
    private final Answers answers;
    private final Sheets sheets;
    private final History history;
    private final Clock clock;

    HandIn(
            Assignments assignments,
            Applications applications,
            AssessmentPermissions permissions,
            EditionFor editionFor,
            Answers answers,
            Sheets sheets,
            History history,
            Clock clock) {
        this.assignments = assignments;
        this.applications = applications;
        this.permissions = permissions;
        this.editionFor = editionFor;
        this.answers = answers;
        this.sheets = sheets;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome handIn(AssignmentId id, PersonId by) {
        var found = assignments.find(id).filter(it -> it.task().assessor().equals(by)).orElse(null);
        if (found == null) {
            return new Outcome.NotFound();
        }
        var application = applications.hold(found.task().application()).orElseThrow();
        return switch (assignments.hold(id).orElseThrow()) {
            case HandedIn _ -> new Outcome.Already();
            case Recused _ -> new Outcome.NotNow();
            case Open open ->
                    application instanceof InAssessment current
                                    && current.submission().attempt() == open.task().attempt()
                            ? handIn(open, current, by)
                            : new Outcome.NotNow();
        };
    }

    private Outcome handIn(Open open, InAssessment application, PersonId by) {
        switch (permissions.assessor(by, application)) {
            case Permission.Granted _ -> {}
            case Permission.Hidden _ -> {
                return new Outcome.NotNow();
            }
            case Permission.TooClose(var because) -> {
                return new Outcome.TooClose(because);
            }
        }
        var id = open.task().id();
        var now = clock.instant();
        answers.close(id.form(), now);
        var draft = new SheetDraft(editionFor.of(application), answers.of(id.form()));
        var gaps = draft.gaps();
        if (!gaps.isEmpty()) {
            answers.reopen(id.form());
            return new Outcome.Gaps(gaps);
        }
        var sheet = draft.complete(id, by);
        sheets.add(sheet);
        assignments.handIn(id, now, sheet.overall());
        history.add(application.id().subject(), "assessment.handed-in", by.value(), now);
        return new Outcome.Done(sheet);
    }
}
