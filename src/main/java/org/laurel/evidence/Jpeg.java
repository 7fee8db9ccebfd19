package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A JPEG picture, segment by segment. Kept is what decoding needs; behind its end cameras append
 * further pictures and films with details of their own.
 */
final class Jpeg {

    private static final int START = 0xffd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int EXIF = 0xe1;
    private static final int JFIF_WITHOUT_THUMBNAIL = 14;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out;
    private boolean turned;

    private Jpeg(byte[] all) {
        this.in = ByteBuffer.wrap(all);
        this.out = new ByteArrayOutputStream(all.length);
    }

    static byte[] clean(byte[] all) {
        return new Jpeg(all).clean();
    }

    private byte[] clean() {
        if (in.getChar() != START) {
            throw new IllegalArgumentException("no JPEG");
        }
        mark(START & 0xff);
        for (int marker = marker(); marker != END; marker = marker()) {
            var bytes = new byte[in.getChar() - 2];
            in.get(bytes);
            segment(marker, bytes);
            if (marker == SCAN) {
                scan();
            }
        }
        mark(END);
        return out.toByteArray();
    }

    /** Any number of fill bytes may stand before a marker. */
    private int marker() {
        if (in.get() != (byte) 0xff) {
            throw new IllegalArgumentException("no marker at " + in.position());
        }
        int marker = in.get() & 0xff;
        while (marker == 0xff) {
            marker = in.get() & 0xff;
        }
        return marker;
    }

    private void segment(int marker, byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 12), ISO_8859_1);
        if (marker == EXIF && head.startsWith("Exif\0\0") && !turned) {
            var turning = Orientation.only(ByteBuffer.wrap(bytes, 6, bytes.length - 6));
            if (turning.length > 0) {
                turned = true;
                write(EXIF, ByteBuffer.allocate(32).put(bytes, 0, 6).put(turning).array());
            }
        } else if (marker == 0xe0 && head.startsWith("JFIF\0")) {
            var jfif = Arrays.copyOf(bytes, JFIF_WITHOUT_THUMBNAIL);
            jfif[12] = 0;
            jfif[13] = 0;
            write(marker, jfif);
        } else if (decodes(marker)
                || (marker == 0xe2 && head.startsWith("ICC_PROFILE\0"))
                || (marker == 0xee && head.startsWith("Adobe"))) {
            write(marker, bytes);
        }
    }

    private static boolean decodes(int marker) {
        return marker >= 0xc0 && marker <= 0xdf;
    }

    private void write(int marker, byte[] bytes) {
        mark(marker);
        out.write((bytes.length + 2) >> 8);
        out.write(bytes.length + 2);
        out.writeBytes(bytes);
    }

    private void mark(int marker) {
        out.write(0xff);
        out.write(marker);
    }

    /** Coded pixels run until a marker that is neither a stuffed byte nor a restart. */
    private void scan() {
        var from = in.position();
        while (!(in.get(in.position()) == (byte) 0xff && ends(in.get(in.position() + 1) & 0xff))) {
            in.get();
        }
        out.write(in.array(), from, in.position() - from);
    }

    private static boolean ends(int next) {
        return next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7);
    }
}
