package org.laurel.assessment.web;

import java.util.Optional;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.AssignmentId;
import org.laurel.evidence.UploadRoom;
import org.laurel.people.SignedIn;
import org.laurel.people.TakesFiles;
import org.springframework.stereotype.Component;

/** Word documents of a score sheet come from its assessor. */
@Component
class WordOfSheets implements TakesFiles {

    private final AssessmentPermissions permissions;
    private final UploadRoom room;

    WordOfSheets(AssessmentPermissions permissions, UploadRoom room) {
        this.permissions = permissions;
        this.room = room;
    }

    @Override
    public Optional<Answer> mayCome(SignedIn who, String path, long size) {
        return TakesFiles.id(path, "/assignments/", "/word")
                .map(
                        it ->
                                permissions.sheet(who.id(), new AssignmentId(it)).isPresent()
                                        ? room.answer(who, path, size)
                                        : new Answer.NotThere());
    }
}
