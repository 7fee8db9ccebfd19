package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The container of Office before 2007, and of later documents that are locked by a password: its
 * directory names what is inside ([MS-CFB] 2.6.1).
 */
final class CompoundFile {

    private static final int ENTRY_BYTES = 128;
    private static final int NAME_BYTES = 64;
    private static final Map<String, Examined.Refusal> STREAMS =
            Map.of(
                    "EncryptedPackage", new Examined.Locked(),
                    "WordDocument", new Examined.Unwelcome(OtherKind.OLD_WORD),
                    "Workbook", new Examined.Unwelcome(OtherKind.OLD_EXCEL),
                    "Book", new Examined.Unwelcome(OtherKind.OLD_EXCEL),
                    "PowerPoint Document", new Examined.Unwelcome(OtherKind.OLD_POWERPOINT));

    private CompoundFile() {}

    /**
     * What the first stream of a known name makes of it. Entries lie at multiples of their size.
     */
    static Examined.Refusal examine(Path file) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var entry = new byte[ENTRY_BYTES];
            while (bytes.readNBytes(entry, 0, ENTRY_BYTES) == ENTRY_BYTES) {
                var found = STREAMS.get(name(entry));
                if (found != null) {
                    return found;
                }
            }
            return new Examined.Unwelcome(OtherKind.OFFICE_VARIANT);
        }
    }

    /** The letters before the zeros that fill the place of a name. */
    private static String name(byte[] entry) {
        return new String(entry, 0, NAME_BYTES, UTF_16LE).replaceFirst("\0+$", "");
    }
}
