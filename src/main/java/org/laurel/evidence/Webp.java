package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** A WebP picture, chunk by chunk, also inside the frames of a moving one. */
final class Webp {

    private static final int HEAD = 12;
    private static final int FRAME_HEAD = 16;
    private static final byte EXIF_FLAG = 0x08;
    private static final byte XMP_FLAG = 0x04;
    private static final Set<String> KEPT =
            Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private Webp() {}

    static byte[] clean(byte[] all) {
        var in = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        if (!ISO_8859_1.decode(in.slice(8, 4)).toString().equals("WEBP")) {
            throw new IllegalArgumentException("no WebP");
        }
        var end = 8 + in.getInt(4);
        var out = new ByteArrayOutputStream(all.length);
        out.write(all, 0, HEAD);
        var turned = chunks(in.slice(HEAD, end - HEAD), out);
        var cleaned = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        cleaned.putInt(4, cleaned.limit() - 8);
        if (ISO_8859_1.decode(cleaned.slice(HEAD, 4)).toString().equals("VP8X")) {
            var says = (byte) (cleaned.get(20) & ~(XMP_FLAG | EXIF_FLAG));
            cleaned.put(20, turned ? (byte) (says | EXIF_FLAG) : says);
        }
        return cleaned.array();
    }

    /** Whether the picture needs to be turned. */
    private static boolean chunks(ByteBuffer unordered, ByteArrayOutputStream out) {
        var in = unordered.order(ByteOrder.LITTLE_ENDIAN);
        var turned = false;
        while (in.remaining() >= 8) {
            var type = ISO_8859_1.decode(in.slice(in.position(), 4)).toString();
            var bytes = in.slice(in.position() + 8, in.getInt(in.position() + 4));
            in.position(Math.min(in.limit(), in.position() + 8 + even(bytes.limit())));
            if (type.equals("ANMF")) {
                var frame = new ByteArrayOutputStream(bytes.limit());
                frame.writeBytes(bytes(bytes.slice(0, FRAME_HEAD)));
                chunks(bytes.slice(FRAME_HEAD, bytes.limit() - FRAME_HEAD), frame);
                write(type, frame.toByteArray(), out);
            } else if (type.equals("EXIF")) {
                // Some programs begin it as in a JPEG.
                var head = bytes.limit() > 6 && bytes.get(0) == 'E' ? 6 : 0;
                var turning = Orientation.only(bytes.slice(head, bytes.limit() - head));
                turned = turning.length > 0;
                if (turned) {
                    write(type, turning, out);
                }
            } else if (KEPT.contains(type)) {
                write(type, bytes(bytes), out);
            }
        }
        return turned;
    }

    private static void write(String type, byte[] bytes, ByteArrayOutputStream out) {
        out.writeBytes(
                ByteBuffer.allocate(8 + even(bytes.length))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(type.getBytes(ISO_8859_1))
                        .putInt(bytes.length)
                        .put(bytes)
                        .array());
    }

    private static int even(int length) {
        return length + (length & 1);
    }

    private static byte[] bytes(ByteBuffer from) {
        var bytes = new byte[from.remaining()];
        from.get(bytes);
        return bytes;
    }
}
