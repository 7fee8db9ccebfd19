package org.laurel.evidence.web;

import java.util.Optional;
import org.laurel.evidence.EvidencePermissions;
import org.laurel.evidence.UploadRoom;
import org.laurel.people.SignedIn;
import org.laurel.people.TakesFiles;
import org.laurel.writing.FormId;
import org.springframework.stereotype.Component;

/** Files of a form come from those who write it. */
@Component
class FilesOfForms implements TakesFiles {

    private final EvidencePermissions permissions;
    private final UploadRoom room;

    FilesOfForms(EvidencePermissions permissions, UploadRoom room) {
        this.permissions = permissions;
        this.room = room;
    }

    @Override
    public Optional<Answer> mayCome(SignedIn who, String path, long size) {
        return TakesFiles.id(path, "/forms/", "/files")
                .map(
                        it ->
                                permissions.mayWrite(who, new FormId(it))
                                        ? room.answer(who, path, size)
                                        : new Answer.NotThere());
    }
}
