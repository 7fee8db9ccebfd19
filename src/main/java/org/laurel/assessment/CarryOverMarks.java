package org.laurel.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.assessment.Assignment.Open;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.PersonId;
import org.laurel.writing.Answers;
import org.laurel.writing.Change;
import org.laurel.writing.FormId;
import org.laurel.writing.SaveAnswer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what an assessor gave to unchanged statements of the submission before into the new sheet,
 * where nothing stands yet. It happens only when the assessor asks for it.
 */
@Service
public class CarryOverMarks {

    private final AssessmentPermissions permissions;
    private final Applications applications;
    private final EditionFor editionFor;
    private final EarlierMarks earlierMarks;
    private final Answers answers;
    private final SaveAnswer saveAnswer;
    private final Clock clock;

    CarryOverMarks(
            AssessmentPermissions permissions,
            Applications applications,
            EditionFor editionFor,
            EarlierMarks earlierMarks,
            Answers answers,
            SaveAnswer saveAnswer,
            Clock clock) {
        this.permissions = permissions;
        this.applications = applications;
        this.editionFor = editionFor;
        this.earlierMarks = earlierMarks;
        this.answers = answers;
        this.saveAnswer = saveAnswer;
        this.clock = clock;
    }

    /** How many statements were carried over; empty where no such sheet is the assessor's. */
    @Transactional
    public Optional<Integer> carry(AssignmentId id, PersonId by) {
        return permissions.sheet(by, id).filter(Open.class::isInstance).map(it -> carry(it.task()));
    }

    private int carry(Assignment.Task task) {
        var form = task.id().form();
        var edition = editionFor.of(applications.get(task.application()));
        var draft = new SheetDraft(edition, answers.of(form));
        var marks = earlierMarks.of(task, draft);
        marks.forEach(
                (statement, score) -> {
                    write(draft, form, SheetDraft.points(statement), "" + score.points(), task);
                    if (draft.text(SheetDraft.comment(statement)).isBlank()) {
                        write(draft, form, SheetDraft.comment(statement), score.comment(), task);
                    }
                });
        return marks.size();
    }

    private void write(
            SheetDraft draft, FormId form, String question, String text, Assignment.Task task) {
        var base = draft.answers().get(question);
        if (base != null) {
            var id = TimeOrderedId.next(clock);
            saveAnswer.save(
                    form,
                    question,
                    new Change(id, base.version(), text, List.of()),
                    task.assessor());
        }
    }
}
