package org.laurel.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Knows a Word file with macros, which is of another kind, so that it can be said what it is. */
final class MacroFile {

    private static final String LIST_OF_PARTS = "[Content_Types].xml";
    private static final String KIND = "application/vnd.ms-word.document.macroEnabled";
    private static final int MOST_BYTES = 1 << 20;

    private MacroFile() {}

    /** The list of parts comes first in what office programs write; nothing else is unpacked. */
    static boolean is(Path file) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            @Nullable ZipEntry first = zip.getNextEntry();
            return first != null
                    && first.getName().equals(LIST_OF_PARTS)
                    && beginning(zip).contains(KIND);
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static String beginning(InputStream part) throws IOException {
        return new String(part.readNBytes(MOST_BYTES), UTF_8);
    }
}
