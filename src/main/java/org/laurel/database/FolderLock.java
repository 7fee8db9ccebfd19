package org.laurel.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.laurel.settings.StartRefused;

/** Keeps a second Laurel out of a folder; the system lets go of it however we end. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    FolderLock(Path folder) throws IOException {
        channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!taken()) {
            channel.close();
            throw new StartRefused(
                    "Another Laurel is using %s; stop it, or choose another folder with LAUREL_DATA."
                            .formatted(folder));
        }
    }

    private boolean taken() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // held by this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
