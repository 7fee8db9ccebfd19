package org.laurel.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Closes people's files to others: those written before Laurel saw to it, and those that came back
 * from a backup.
 */
@Service
public class CloseToOthers {

    /** How many were open. */
    public record Outcome(int closed) {}

    private static final List<String> PEOPLES = List.of("evidence", "uploads");

    private final DataFolder folder;

    CloseToOthers(DataFolder folder) {
        this.folder = folder;
    }

    public Outcome close() throws IOException {
        var closing = new Closing();
        for (var part : PEOPLES) {
            var top = folder.path().resolve(part);
            if (Files.exists(top)) {
                Files.walkFileTree(top.toRealPath(), closing);
            }
        }
        return new Outcome(closing.closed);
    }

    private static final class Closing extends SimpleFileVisitor<Path> {

        private int closed;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about)
                throws IOException {
            return close(folder);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
            return about.isSymbolicLink() ? FileVisitResult.CONTINUE : close(file);
        }

        /** It was cleared away meanwhile. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult close(Path file) throws IOException {
            try {
                closed += OwnerOnly.close(file) ? 1 : 0;
            } catch (NoSuchFileException _) {
                // cleared away meanwhile
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
