package org.laurel.assessment;

import java.time.Clock;
import java.util.List;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.assessment.Assignment.HandedIn;
import org.laurel.assessment.Assignment.Open;
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

        /** The application is no longer in assessment. */
        record NotNow() implements Outcome {}

        record Already() implements Outcome {}

        /** It is not the assessor's, or no longer. */
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
        var found = permissions.sheet(by, id).orElse(null);
        if (found == null) {
            return new Outcome.NotFound();
        }
        var application = applications.hold(found.task().application()).orElseThrow();
        assignments.hold(id);
        return switch (permissions.sheet(by, id).orElse(null)) {
            case HandedIn _ -> new Outcome.Already();
            case Open open ->
                    application instanceof InAssessment current
                                    && current.submission().attempt() == open.task().attempt()
                            ? handIn(open, current, by)
                            : new Outcome.NotNow();
            case null, default -> new Outcome.NotFound();
        };
    }

    private Outcome handIn(Open open, InAssessment application, PersonId by) {
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
