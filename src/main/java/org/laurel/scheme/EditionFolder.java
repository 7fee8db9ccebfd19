package org.laurel.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An edition in a folder, as it is exchanged and reviewed: {@code <scheme>/<yyyy-mm-dd>/}. */
public final class EditionFolder {

    private EditionFolder() {}

    public static Edition read(Path folder) {
        return EditionReader.read(files(folder));
    }

    public static EditionFiles files(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        var scheme = String.valueOf(absolute.getName(absolute.getNameCount() - 2));
        return SchemeFiles.in(absolute.resolve("../..").normalize())
                .edition(scheme, String.valueOf(absolute.getFileName()));
    }

    /** Writes the files of an edition under a folder of schemes; reading them gives it again. */
    public static void write(EditionFiles files, Path schemes) {
        try {
            for (var file : files.texts().entrySet()) {
                var target = schemes.resolve(files.path(file.getKey()));
                Files.createDirectories(target.resolve(".."));
                Files.writeString(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
