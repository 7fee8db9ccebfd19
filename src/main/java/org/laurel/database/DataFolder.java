package org.laurel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.laurel.settings.Settings;
import org.laurel.settings.StartRefused;

/** The folder of everything we keep, marked so that a demo and the real thing never mix. */
public final class DataFolder {

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    public static DataFolder open(Settings settings) {
        try {
            return mark(settings);
        } catch (IOException _) {
            throw new StartRefused(
                    "%s cannot be written to; choose another folder with LAUREL_DATA."
                            .formatted(settings.data()));
        }
    }

    private static DataFolder mark(Settings settings) throws IOException {
        var path = Files.createDirectories(settings.data());
        var mark = path.resolve(Settings.DEMO_MARK);
        if (settings.demo() && !Files.exists(mark)) {
            if (!empty(path)) {
                throw new StartRefused(
                        "%s is not a demo folder; choose an empty one with --data."
                                .formatted(path));
            }
            Files.createFile(mark);
        } else if (!settings.demo() && Files.exists(mark)) {
            throw new StartRefused(
                    "%s holds a demo; choose another folder with LAUREL_DATA.".formatted(path));
        }
        // What lies deeper is then closed too; CloseToOthers goes through it.
        OwnerOnly.close(path);
        return new DataFolder(path);
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("postgres");
    }

    private static boolean empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
