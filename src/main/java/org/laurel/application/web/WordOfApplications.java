package org.laurel.application.web;

import java.util.Optional;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.evidence.UploadRoom;
import org.laurel.people.SignedIn;
import org.laurel.people.TakesFiles;
import org.springframework.stereotype.Component;

/** Word documents of an application come from those who write it. */
@Component
class WordOfApplications implements TakesFiles {

    private final ApplicationPermissions permissions;
    private final UploadRoom room;

    WordOfApplications(ApplicationPermissions permissions, UploadRoom room) {
        this.permissions = permissions;
        this.room = room;
    }

    @Override
    public Optional<Answer> mayCome(SignedIn who, String path, long size) {
        return TakesFiles.id(path, "/applications/", "/word")
                .map(
                        it ->
                                permissions.find(new ApplicationId(it), who.id()).isPresent()
                                        ? room.answer(who, path, size)
                                        : new Answer.NotThere());
    }
}
