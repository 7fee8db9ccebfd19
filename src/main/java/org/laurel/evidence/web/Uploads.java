package org.laurel.evidence.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.laurel.evidence.UploadRoom;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files put aside while they are looked at. */
@Component
class Uploads {

    private final UploadRoom room;

    Uploads(UploadRoom room) {
        this.room = room;
    }

    /** A file on disk that is gone when it is closed. */
    record Upload(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    Upload aside() throws IOException {
        return new Upload(Files.createTempFile(room.folder(), "upload", ""));
    }

    Upload take(MultipartFile file) throws IOException {
        var upload = aside();
        try {
            file.transferTo(upload.path().toFile());
            return upload;
        } catch (IOException full) {
            upload.close();
            throw full;
        }
    }
}
