package org.laurel.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** LibreOffice itself: opens a document and saves it as another kind, as a person would. */
public final class Office {

    private Office() {}

    /** The document as LibreOffice saves it, in a folder of its own beside the first. */
    public static Path saved(Path document, String kind) {
        try {
            var folder = Files.createTempDirectory(document.getParent(), "saved");
            var process =
                    new ProcessBuilder(
                                    "soffice",
                                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                    "--headless",
                                    "--convert-to",
                                    kind,
                                    "--outdir",
                                    folder.toString(),
                                    document.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not finish");
            }
            var saved =
                    folder.resolve(document.getFileName().toString().replaceFirst("[^.]+$", kind));
            if (!Files.exists(saved)) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            return saved;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "LibreOffice is needed: Debian's libreoffice-writer-nogui", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
