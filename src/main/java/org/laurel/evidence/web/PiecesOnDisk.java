package org.laurel.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.disk.DiskStorageService;

/** What has come of each upload so far. */
class PiecesOnDisk extends DiskStorageService {

    private final Path folder;

    PiecesOnDisk(Path folder) {
        super(folder.toString());
        this.folder = folder;
    }

    Path folder(String upload) {
        return folder.resolve("uploads").resolve(upload);
    }

    Path file(String upload) {
        return folder(upload).resolve("data");
    }

    /**
     * A machine that stops while it writes leaves more bytes than it has counted; the sender goes
     * on from what was counted.
     */
    @Override
    public UploadInfo append(UploadInfo upload, InputStream bytes)
            throws IOException, TusException {
        var file = file(upload.getId().toString());
        if (Files.size(file) > upload.getOffset()) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(upload.getOffset());
            }
        }
        return super.append(upload, bytes);
    }
}
