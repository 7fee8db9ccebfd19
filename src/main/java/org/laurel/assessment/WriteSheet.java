package org.laurel.assessment;

import java.util.Optional;
import org.laurel.people.PersonId;
import org.laurel.writing.Change;
import org.laurel.writing.SaveAnswer;
import org.laurel.writing.Saved;
import org.springframework.stereotype.Service;

/** Saves one box of a score sheet; nothing where the sheet is not the writer's. */
@Service
public class WriteSheet {

    private final AssessmentPermissions permissions;
    private final SaveAnswer saveAnswer;

    WriteSheet(AssessmentPermissions permissions, SaveAnswer saveAnswer) {
        this.permissions = permissions;
        this.saveAnswer = saveAnswer;
    }

    public Optional<Saved> write(AssignmentId id, String question, Change change, PersonId by) {
        return permissions
                .sheet(by, id)
                .map(it -> saveAnswer.save(id.form(), question, change, by));
    }
}
