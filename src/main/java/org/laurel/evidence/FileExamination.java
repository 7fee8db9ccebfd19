package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Finds out what a file is by its bytes alone, and holds it against the bounds of its kind before
 * anything decodes it.
 */
@Component
public class FileExamination {

    private static final Pattern ENDING = Pattern.compile("\\.([\\p{L}\\p{N}]{1,5})$");

    /** To look into a file takes a processor; whoever comes beyond waits, for the file is here. */
    private final Semaphore looking =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * Says what a file is, or why it is not taken.
     *
     * @param name what its sender calls it; empty where that says nothing
     */
    public Examined examine(Path file, String name) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            return new Examined.Empty();
        }
        if (size > Bound.FILE_BYTES.most()) {
            return new Examined.TooMuch(Bound.FILE_BYTES);
        }
        looking.acquireUninterruptibly();
        try {
            return switch (detect(file)) {
                case Examined.Fine(var kind) -> bounded(kind, file, name, size);
                case Examined.Refusal refused -> refused;
            };
        } finally {
            looking.release();
        }
    }

    private Examined detect(Path file) throws IOException {
        var mediaType = mediaType(file);
        return switch (mediaType) {
            case "application/zip",
                    "application/x-tika-ooxml",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "application/vnd.oasis.opendocument.presentation" ->
                    Archive.examine(file);
            case "application/x-tika-msoffice" -> CompoundFile.examine(file);
            default ->
                    refine(mediaType, file)
                            .<Examined>map(Examined.Fine::new)
                            .orElse(new Examined.Unwelcome(OtherKind.of(mediaType)));
        };
    }

    private String mediaType(Path file) throws IOException {
        // No name goes in: it would be believed.
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return types.detect(bytes, new Metadata()).toString();
        }
    }

    /** Where the first bytes leave more than one kind, the next ones tell. */
    private static Optional<FileKind> refine(String mediaType, Path file) throws IOException {
        return switch (mediaType) {
            case "video/x-m4v" -> Optional.of(FileKind.MP4);
            case "video/quicktime" -> {
                var head = head(file, 12);
                var mov = !head.startsWith("ftyp", 4) || head.startsWith("qt  ", 8);
                yield Optional.of(mov ? FileKind.MOV : FileKind.MP4);
            }
            case "application/x-matroska" ->
                    head(file, 64).contains("webm") ? Optional.of(FileKind.WEBM) : Optional.empty();
            case "audio/vorbis", "audio/ogg", "video/ogg" -> Optional.of(FileKind.OGG);
            default -> FileKind.of(mediaType);
        };
    }

    private static String head(Path file, int length) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(length), ISO_8859_1);
        }
    }

    private static Examined bounded(FileKind kind, Path file, String name, long size)
            throws IOException {
        var ending = ENDING.matcher(name.toLowerCase(Locale.ROOT));
        if (ending.find() && !kind.mayBeNamed(ending.group(1))) {
            return new Examined.NamedWrongly(kind, ending.group(1));
        }
        if (size > kind.bytes().most()) {
            return new Examined.TooMuch(kind.bytes());
        }
        if (kind == FileKind.PDF) {
            return PdfPages.examine(file);
        }
        if (!kind.picture()) {
            return new Examined.Fine(kind);
        }
        var pixels = PictureSize.of(kind, file);
        if (pixels.isEmpty()) {
            return new Examined.Broken(kind);
        }
        return pixels.getAsLong() > Bound.PICTURE_PIXELS.most()
                ? new Examined.TooMuch(Bound.PICTURE_PIXELS)
                : new Examined.Fine(kind);
    }
}
