package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import javax.imageio.ImageIO;

/** How many pixels a picture says it has, read from its header without decoding any. */
final class PictureSize {

    private PictureSize() {}

    /** None where the header makes no sense. */
    static OptionalLong of(FileKind kind, Path file) throws IOException {
        return switch (kind) {
            case GIF -> gif(head(file));
            case WEBP -> webp(head(file));
            default -> byReader(kind, file);
        };
    }

    private static OptionalLong byReader(FileKind kind, Path file) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return area(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException broken) {
            return OptionalLong.empty();
        } finally {
            reader.dispose();
        }
    }

    /** The canvas, which a viewer allocates; the reader would tell only the first frame on it. */
    private static OptionalLong gif(ByteBuffer head) {
        return head.limit() < 10 ? OptionalLong.empty() : area(head.getChar(6), head.getChar(8));
    }

    private static OptionalLong webp(ByteBuffer head) {
        if (head.limit() < 30) {
            return OptionalLong.empty();
        }
        var chunk = new byte[4];
        head.get(12, chunk);
        return switch (new String(chunk, ISO_8859_1)) {
            case "VP8 " -> area(head.getChar(26) & 0x3fff, head.getChar(28) & 0x3fff);
            case "VP8L" -> {
                var bits = head.getInt(21);
                yield area((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case "VP8X" -> area((head.getInt(24) & 0xffffff) + 1, (head.getInt(26) >>> 8) + 1);
            default -> OptionalLong.empty();
        };
    }

    private static ByteBuffer head(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return ByteBuffer.wrap(bytes.readNBytes(32)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static OptionalLong area(long width, long height) {
        return width > 0 && height > 0 ? OptionalLong.of(width * height) : OptionalLong.empty();
    }
}
