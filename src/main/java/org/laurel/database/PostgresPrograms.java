package org.laurel.database;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.laurel.settings.StartRefused;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL programs that travel in our jar. */
final class PostgresPrograms {

    /** As in pom.xml; another version is unpacked beside the old one. */
    static final String VERSION = "18.6.0";

    private final Path folder;
    private final Path home;
    private final Privileges privileges;

    /** Unpacks them into a folder at the first start. */
    PostgresPrograms(Path folder, Privileges privileges) throws IOException, InterruptedException {
        this.folder = folder;
        this.privileges = privileges;
        home = folder.resolve(VERSION);
        if (!Files.exists(home)) {
            var aside = folder.resolve("unpacking");
            FileSystemUtils.deleteRecursively(aside);
            unpack(aside);
            privileges.own(aside);
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void run(String program, String... arguments) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var tool = home.resolve("bin").resolve(program);
        var exit =
                new ProcessBuilder(privileges.command(tool, List.of(arguments)))
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(
                                output.toFile()) // a pipe would stay open as long as the server
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new IOException(
                    "%s ended with %d: %s".formatted(program, exit, Files.readString(output)));
        }
    }

    private static void unpack(Path folder) throws IOException {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var processor =
                switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
                    case "aarch64", "arm64" -> "arm_64";
                    default -> "x86_64";
                };
        var name = "/postgres-%s-%s.txz".formatted(system, processor);
        try (var archive = PostgresPrograms.class.getResourceAsStream(name)) {
            if (archive == null) {
                throw new StartRefused(
                        "This build carries no PostgreSQL for %s on %s; build it here, or set LAUREL_DATABASE_URL."
                                .formatted(system, processor));
            }
            var tar =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(new BufferedInputStream(archive)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, entry.resolveIn(folder));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            var executable = (entry.getMode() & 0111) != 0;
            if (executable && !file.toFile().setExecutable(true)) {
                throw new IOException(file + " cannot be made executable");
            }
        }
    }
}
