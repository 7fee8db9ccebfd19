package org.laurel.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which side of a picture is up: the one thing of Exif that a picture needs to be seen right. */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int AS_IT_IS = 1;
    private static final int LAST = 8;

    private Orientation() {}

    /** The smallest Exif that turns a picture the same way; empty where it needs no turning. */
    static byte[] only(ByteBuffer exif) {
        var turned = in(exif);
        return turned == AS_IT_IS
                ? new byte[0]
                : ByteBuffer.allocate(26)
                        .put(new byte[] {'M', 'M', 0, '*'})
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) TAG)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) turned)
                        .array();
    }

    /** Exif nobody can read turns nothing. */
    private static int in(ByteBuffer exif) {
        var tiff = exif.slice();
        if (tiff.limit() < 10) {
            return AS_IT_IS;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var entries = tiff.getInt(4);
        if (entries < 8 || entries > tiff.limit() - 2) {
            return AS_IT_IS;
        }
        var last = Math.min(tiff.getChar(entries), (tiff.limit() - entries - 2) / 12);
        for (int i = 0; i < last; i++) {
            var entry = entries + 2 + 12 * i;
            var value = tiff.getChar(entry + 8);
            if (tiff.getChar(entry) == TAG && value >= AS_IT_IS && value <= LAST) {
                return value;
            }
        }
        return AS_IT_IS;
    }
}
