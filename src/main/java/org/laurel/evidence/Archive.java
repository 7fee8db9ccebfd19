package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Office documents are archives, and an archive of a few kilobytes can unpack to more than any disk
 * holds. It is measured before anything else opens it.
 */
final class Archive {

    private static final int END_RECORD = 22;
    private static final long MOST_GROWTH = 20;
    private static final long MOST_DIRECTORY_BYTES = 4 << 20;
    private static final String PART =
            "application/vnd.openxmlformats-officedocument.%s.main+xml\"";
    private static final Map<String, FileKind> MAIN_PARTS =
            Map.of(
                    PART.formatted("wordprocessingml.document"), FileKind.DOCX,
                    PART.formatted("spreadsheetml.sheet"), FileKind.XLSX,
                    PART.formatted("presentationml.presentation"), FileKind.PPTX);

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Set<FileKind> OPEN_DOCUMENTS =
            Set.of(FileKind.ODT, FileKind.ODS, FileKind.ODP);

    private Archive() {}

    static Examined examine(Path file) throws IOException {
        var directory = directoryBytes(file);
        if (directory.isEmpty()) {
            return new Examined.Unwelcome(OtherKind.ARCHIVE);
        }
        if (directory.getAsLong() > MOST_DIRECTORY_BYTES) {
            return new Examined.TooMuch(Bound.ARCHIVE_ENTRIES);
        }
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.size() > Bound.ARCHIVE_ENTRIES.most()) {
                return new Examined.TooMuch(Bound.ARCHIVE_ENTRIES);
            }
            return unpacksWithin(most(Files.size(file)), archive)
                    ? kind(archive)
                    : new Examined.TooMuch(Bound.ARCHIVE_BYTES);
        } catch (IOException | IllegalArgumentException broken) {
            return new Examined.Unwelcome(OtherKind.ARCHIVE);
        }
    }

    /**
     * The list of entries is read into memory as a whole, so its own size is looked up first.
     * Office programs write the end record last and nothing behind it; an archive made otherwise is
     * none of theirs.
     */
    private static OptionalLong directoryBytes(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() < END_RECORD) {
                return OptionalLong.empty();
            }
            var end = new byte[END_RECORD];
            bytes.seek(bytes.length() - END_RECORD);
            bytes.readFully(end);
            var record = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            return record.getInt(0) == 0x06054b50 && record.getChar(20) == 0
                    ? OptionalLong.of(Integer.toUnsignedLong(record.getInt(12)))
                    : OptionalLong.empty();
        }
    }

    /** Text packs well, but a small file that unpacks to very much was made to. */
    private static long most(long packed) {
        return Math.clamp(
                MOST_GROWTH * packed, Bound.SMALL_ARCHIVE_BYTES.most(), Bound.ARCHIVE_BYTES.most());
    }

    /** What the entries declare may be a lie, so what is declared and what comes out both count. */
    private static boolean unpacksWithin(long most, ZipFile archive) throws IOException {
        var entries = Collections.list(archive.entries());
        if (entries.stream().mapToLong(ZipEntry::getSize).sum() > most) {
            return false;
        }
        var left = most;
        var buffer = new byte[64 << 10];
        for (var entry : entries) {
            try (var bytes = archive.getInputStream(entry)) {
                for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                    left -= n;
                    if (left < 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Examined kind(ZipFile archive) throws IOException {
        var openDocument = text(archive, "mimetype");
        if (openDocument != null) {
            return FileKind.of(openDocument.strip())
                    .filter(OPEN_DOCUMENTS::contains)
                    .<Examined>map(Examined.Fine::new)
                    .orElse(unwelcome(openDocument.startsWith(OPEN_DOCUMENT), archive));
        }
        var parts = text(archive, "[Content_Types].xml");
        return MAIN_PARTS.entrySet().stream()
                .filter(it -> parts != null && parts.contains(it.getKey()))
                .<Examined>map(it -> new Examined.Fine(it.getValue()))
                .findFirst()
                .orElse(unwelcome(parts != null, archive));
    }

    private static Examined unwelcome(boolean office, ZipFile archive) {
        if (office) {
            return new Examined.Unwelcome(OtherKind.OFFICE_VARIANT);
        }
        var apple = archive.stream().anyMatch(it -> it.getName().endsWith(".iwa"));
        return new Examined.Unwelcome(apple ? OtherKind.APPLE_DOCUMENT : OtherKind.ARCHIVE);
    }

    private static @Nullable String text(ZipFile archive, String name) throws IOException {
        @Nullable ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream bytes = archive.getInputStream(entry)) {
            return new String(bytes.readNBytes(1 << 20), UTF_8);
        }
    }
}
