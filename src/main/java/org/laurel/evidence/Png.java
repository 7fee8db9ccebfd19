package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG picture, chunk by chunk. Kept is what pixels, colours and movement need. */
final class Png {

    private static final int SIGNATURE = 8;
    private static final String END = "IEND";
    private static final String EXIF = "eXIf";
    private static final Set<String> KEPT =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                    "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

    private Png() {}

    static byte[] clean(byte[] all) {
        var in = ByteBuffer.wrap(all);
        var out = new ByteArrayOutputStream(all.length);
        out.write(all, 0, SIGNATURE);
        in.position(SIGNATURE);
        String type;
        do {
            var from = in.position();
            var length = in.getInt();
            type = ISO_8859_1.decode(in.slice(from + 4, 4)).toString();
            in.position(from + 12 + length);
            if (KEPT.contains(type)) {
                out.write(all, from, 12 + length);
            } else if (type.equals(EXIF)) {
                turn(Orientation.only(in.slice(from + 8, length)), out);
            }
        } while (!type.equals(END));
        return out.toByteArray();
    }

    private static void turn(byte[] turning, ByteArrayOutputStream out) {
        if (turning.length > 0) {
            var chunk =
                    ByteBuffer.allocate(12 + turning.length)
                            .putInt(turning.length)
                            .put(EXIF.getBytes(ISO_8859_1))
                            .put(turning);
            var sum = new CRC32();
            sum.update(chunk.array(), 4, 4 + turning.length);
            out.writeBytes(chunk.putInt((int) sum.getValue()).array());
        }
    }
}
