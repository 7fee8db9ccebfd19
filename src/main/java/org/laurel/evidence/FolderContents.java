package org.laurel.evidence;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps bytes in the data folder, as {@code evidence/ab/cd/abcd...}. They are written aside first,
 * so that a file under its final name is always whole.
 */
@Component
class FolderContents implements Contents {

    private final Path folder;
    private final Path aside;
    private final Clock clock;

    @Autowired
    FolderContents(Settings settings, Clock clock) throws IOException {
        this(settings.data().resolve("evidence"), clock);
    }

    FolderContents(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.aside = Files.createDirectories(folder.resolve("aside"));
        this.clock = clock;
    }

    @Override
    public Stored put(InputStream bytes) throws IOException {
        var unnamed = aside.resolve(UUID.randomUUID().toString());
        try {
            var stored = write(bytes, unnamed);
            Files.setLastModifiedTime(unnamed, FileTime.from(clock.instant()));
            var outer = outer(stored.sha256());
            var inner = inner(stored.sha256());
            Files.createDirectories(inner);
            Files.move(unnamed, place(stored.sha256()), ATOMIC_MOVE);
            // A name survives a crash only once its folder is on disk, and so does a folder's.
            for (var changed : List.of(inner, outer, folder)) {
                sync(changed);
            }
            return stored;
        } finally {
            Files.deleteIfExists(unnamed);
        }
    }

    @Override
    public boolean holds(Sha256 content) {
        return Files.exists(place(content));
    }

    @Override
    public InputStream open(Sha256 content) throws IOException {
        return Files.newInputStream(place(content));
    }

    @Override
    public void delete(Sha256 content) throws IOException {
        Files.deleteIfExists(place(content));
    }

    @Override
    public List<Sha256> putBefore(Instant moment) throws IOException {
        try (Stream<Path> files =
                Files.find(
                        folder,
                        3,
                        (path, about) ->
                                path.getNameCount() == folder.getNameCount() + 3
                                        && about.lastModifiedTime().toInstant().isBefore(moment))) {
            return files.map(it -> new Sha256(it.getFileName().toString())).toList();
        }
    }

    private static Stored write(InputStream bytes, Path file) throws IOException {
        var digest = sha256();
        long size = 0;
        try (var out = FileChannel.open(file, CREATE_NEW, WRITE)) {
            var buffer = new byte[64 << 10];
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
                for (var rest = ByteBuffer.wrap(buffer, 0, n); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        return new Stored(Sha256.of(digest.digest()), size);
    }

    private Path outer(Sha256 content) {
        return folder.resolve(content.hex().substring(0, 2));
    }

    private Path inner(Sha256 content) {
        return outer(content).resolve(content.hex().substring(2, 4));
    }

    private Path place(Sha256 content) {
        return inner(content).resolve(content.hex());
    }

    private static void sync(Path folder) throws IOException {
        try (var it = FileChannel.open(folder, READ)) {
            it.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
