package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** An Office or OpenDocument file, packed anew without who wrote it, when and with what. */
final class OfficeDocument {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/";
    private static final String CORE =
            "<cp:coreProperties xmlns:cp=\"%spackage/2006/metadata/core-properties\"/>"
                    .formatted(PACKAGE);

    /** What stands in place of a part that tells of its author. */
    private static final Map<String, String> EMPTIED =
            Map.of(
                    "docProps/core.xml",
                    CORE,
                    "docProps/app.xml",
                    "<Properties xmlns=\"%sofficeDocument/2006/extended-properties\"/>"
                            .formatted(PACKAGE),
                    "docProps/custom.xml",
                    "<Properties xmlns=\"%sofficeDocument/2006/custom-properties\"/>"
                            .formatted(PACKAGE),
                    "meta.xml",
                    """
                    <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>
                    """);

    private static final Map<String, UnaryOperator<byte[]>> PICTURES =
            Map.of(
                    "\u00ff\u00d8\u00ff", Jpeg::clean,
                    "\u0089PNG", Png::clean,
                    "GIF8", Gif::clean,
                    "RIFF", Webp::clean);

    private static final Pattern NAMES =
            Pattern.compile("author=\"|<dc:creator>|<author>|<person |cmAuthor ");
    private static final Pattern DETAILS = Pattern.compile(".*(embeddings|media|Pictures)/.+");
    private static final int OVERLAP = 32;
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream out;
    private Remains remains = Remains.NOTHING;

    private OfficeDocument(ZipOutputStream out) {
        this.out = out;
    }

    static Remains clean(Path file) throws IOException {
        var packed = Files.createTempFile(file.toAbsolutePath().getParent(), "packed", "");
        try {
            var remains = pack(file, packed);
            Files.move(packed, file, REPLACE_EXISTING);
            return remains;
        } finally {
            Files.deleteIfExists(packed);
        }
    }

    private static Remains pack(Path file, Path packed) throws IOException {
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(packed))) {
            var document = new OfficeDocument(out);
            for (var entry : Collections.list(in.entries())) {
                try (var bytes = in.getInputStream(entry)) {
                    document.add(entry, bytes);
                }
            }
            return document.remains;
        }
    }

    private void add(ZipEntry was, InputStream bytes) throws IOException {
        var entry = new ZipEntry(was.getName());
        entry.setTimeLocal(NEVER);
        if (was.getName().equals("mimetype")) { // the first, and to be read without unpacking
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(was.getSize());
            entry.setCrc(was.getCrc());
        }
        out.putNextEntry(entry);
        var emptied = emptied(was.getName());
        if (emptied != null) {
            out.write(emptied.strip().getBytes(UTF_8));
        } else {
            copy(was, bytes);
        }
        out.closeEntry();
    }

    private static @Nullable String emptied(String name) {
        return name.endsWith(".psmdcp") ? CORE : EMPTIED.get(name);
    }

    private void copy(ZipEntry entry, InputStream bytes) throws IOException {
        var head = bytes.readNBytes(4);
        var begins = new String(head, ISO_8859_1);
        for (var picture : PICTURES.entrySet()) {
            if (begins.startsWith(picture.getKey())
                    && entry.getSize() <= Bound.PICTURE_BYTES.most()) {
                picture(picture.getValue(), head, bytes);
                return;
            }
        }
        if (DETAILS.matcher(entry.getName()).matches() && !entry.isDirectory()) {
            remains = Remains.NAMES;
        }
        copyLookingForNames(new SequenceInputStream(new ByteArrayInputStream(head), bytes));
    }

    /** What declares itself small is not believed. */
    private void picture(UnaryOperator<byte[]> clean, byte[] head, InputStream bytes)
            throws IOException {
        var all = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
        var read = all.readNBytes((int) Bound.PICTURE_BYTES.most());
        try {
            out.write(clean.apply(read));
        } catch (RuntimeException unreadable) {
            remains = Remains.NAMES;
            out.write(read);
            all.transferTo(out);
        }
    }

    private void copyLookingForNames(InputStream bytes) throws IOException {
        var buffer = new byte[64 << 10];
        var before = "";
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            out.write(buffer, 0, n);
            var text = before + new String(buffer, 0, n, ISO_8859_1);
            if (NAMES.matcher(text).find()) {
                remains = Remains.NAMES;
            }
            before = text.substring(Math.max(0, text.length() - OVERLAP));
        }
    }
}
