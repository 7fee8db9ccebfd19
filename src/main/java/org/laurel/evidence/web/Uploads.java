package org.laurel.evidence.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.laurel.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Where files wait while they are looked at: on the disk of the store, so none is copied twice. */
@Component
class Uploads {

    private final Path folder;

    Uploads(Settings settings) throws IOException {
        this.folder = Files.createDirectories(settings.data().resolve("evidence/aside"));
    }

    Path folder() {
        return folder;
    }

    /** A file on disk that is gone when it is closed. */
    record Upload(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    Upload aside() throws IOException {
        return new Upload(Files.createTempFile(folder, "upload", ""));
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
