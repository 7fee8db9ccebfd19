package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** A GIF picture, block by block. Comments and what programs leave in it go; repeating stays. */
final class Gif {

    private static final int HEAD = 13;
    private static final int FRAME = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int TIMING = 0xf9;
    private static final int PROGRAM = 0xff;
    private static final Set<String> REPEATING = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final ByteBuffer in;

    private Gif(byte[] all) {
        this.in = ByteBuffer.wrap(all);
    }

    static byte[] clean(byte[] all) {
        return new Gif(all).clean();
    }

    private byte[] clean() {
        var out = new ByteArrayOutputStream(in.limit());
        in.position(HEAD + colours(in.get(HEAD - 3)));
        out.write(in.array(), 0, in.position());
        int block;
        do {
            var from = in.position();
            block = in.get() & 0xff;
            var kept =
                    switch (block) {
                        case END -> true;
                        case FRAME -> frame();
                        case EXTENSION -> extension();
                        default -> throw new IllegalArgumentException("no block of a GIF");
                    };
            if (kept) {
                out.write(in.array(), from, in.position() - from);
            }
        } while (block != END);
        return out.toByteArray();
    }

    private boolean frame() {
        var packed = in.get(in.position() + 8);
        in.position(in.position() + 9 + colours(packed) + 1);
        skip();
        return true;
    }

    private boolean extension() {
        var label = in.get() & 0xff;
        var name =
                label == PROGRAM && in.get(in.position()) == 11
                        ? ISO_8859_1.decode(in.slice(in.position() + 1, 11)).toString()
                        : "";
        skip();
        return label == TIMING || REPEATING.contains(name);
    }

    private void skip() {
        for (int length = in.get() & 0xff; length > 0; length = in.get() & 0xff) {
            in.position(in.position() + length);
        }
    }

    private static int colours(byte packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }
}
