package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An MP3 recording: the tags before and behind its sound go. */
final class Mp3 {

    private static final int ID3_HEAD = 10;
    private static final int ID3_FOOT = 0x10;
    private static final int OLD_TAG = 128;
    private static final int APE_FOOT = 32;

    private Mp3() {}

    static Remains clean(Path file) throws IOException {
        long from = 0;
        long to;
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            for (int tag = id3(in, from); tag > 0; tag = id3(in, from)) {
                from += tag;
            }
            to = in.length();
            if (says("TAG", in, to - OLD_TAG)) {
                to -= OLD_TAG;
            }
            if (says("APETAGEX", in, to - APE_FOOT)) {
                var foot = ByteBuffer.wrap(read(in, to - APE_FOOT, APE_FOOT));
                foot.order(ByteOrder.LITTLE_ENDIAN);
                to -= foot.getInt(12) + (foot.getInt(20) < 0 ? APE_FOOT : 0);
            }
        }
        if (from >= to) {
            throw new IllegalArgumentException("nothing but tags");
        }
        var sound = Files.createTempFile(file.toAbsolutePath().getParent(), "sound", "");
        try (var in = FileChannel.open(file);
                var out = FileChannel.open(sound, StandardOpenOption.WRITE)) {
            in.transferTo(from, to - from, out);
        }
        Files.move(sound, file, REPLACE_EXISTING);
        return Remains.NOTHING;
    }

    /** How long the tag is that begins there; 0 for none. */
    private static int id3(RandomAccessFile in, long at) throws IOException {
        if (!says("ID3", in, at)) {
            return 0;
        }
        var head = read(in, at, ID3_HEAD);
        var size = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9];
        return size + ((head[5] & ID3_FOOT) == 0 ? ID3_HEAD : 2 * ID3_HEAD);
    }

    private static boolean says(String word, RandomAccessFile in, long at) throws IOException {
        return at >= 0
                && at + ID3_HEAD <= in.length()
                && new String(read(in, at, word.length()), ISO_8859_1).equals(word);
    }

    private static byte[] read(RandomAccessFile in, long at, int length) throws IOException {
        var bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return bytes;
    }
}
