package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * An MP4 or QuickTime film, box by box. A box that tells of place, camera or time is emptied where
 * it stands, so that nothing in the film moves and no position has to be counted anew.
 */
final class Film {

    private static final int NAME_AND_SIZE = 8;

    /** Free room may hold what stood there before. */
    private static final Set<String> TELLING =
            Set.of("udta", "meta", "uuid", "free", "skip", "wide");

    private static final Set<String> MEDIA = Set.of("vide", "soun");

    /** Boxes that are looked into with a known list of what may stand in them. */
    private static final Map<String, Set<String>> KEPT =
            Map.of(
                    "",
                    Set.of("ftyp", "moov", "mdat", "moof", "mfra", "sidx", "styp", "ssix", "pdin"),
                    "moov",
                    Set.of("mvhd", "trak", "mvex", "iods"),
                    "trak",
                    Set.of(
                            "tkhd", "mdia", "edts", "tref", "tapt", "clip", "matt", "load", "kmat",
                            "imap", "trgr"));

    private static final Set<String> OPENED = Set.of("moov", "trak", "mdia", "moof", "traf");

    private final RandomAccessFile file;
    private boolean moving;
    private Remains remains = Remains.NOTHING;

    private Film(RandomAccessFile file) {
        this.file = file;
    }

    static Remains clean(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            var film = new Film(file);
            var end = film.boxes("", 0, file.length());
            if (!film.moving) {
                throw new IllegalArgumentException("no film");
            }
            file.setLength(end); // some cameras append what is no box
            return film.remains;
        }
    }

    /** Where the last box ends. */
    private long boxes(String inside, long from, long to) throws IOException {
        var at = from;
        while (to - at >= NAME_AND_SIZE) {
            file.seek(at);
            long size = Integer.toUnsignedLong(file.readInt());
            var type = type();
            var head = NAME_AND_SIZE;
            if (size == 1 && to - at >= 2 * NAME_AND_SIZE) {
                size = file.readLong();
                head = 2 * NAME_AND_SIZE;
            } else if (size == 0 && inside.isEmpty()) {
                size = to - at;
            }
            if (size < head || size > to - at) {
                break;
            }
            box(inside, type, at, at + head, at + size);
            at += size;
        }
        return at;
    }

    private void box(String inside, String type, long at, long from, long to) throws IOException {
        moving |= type.equals("moov");
        var kept = KEPT.get(inside);
        if (TELLING.contains(type) || (kept != null && !kept.contains(type))) {
            empty(at, from, to);
        } else if (OPENED.contains(type)) {
            boxes(type, from, to);
        } else {
            switch (type) {
                case "mvhd", "tkhd", "mdhd" -> forgetTimes(from);
                case "hdlr" -> lookAtMedia(inside, from);
                default -> {}
            }
        }
    }

    private void empty(long at, long from, long to) throws IOException {
        file.seek(at + 4);
        file.write("free".getBytes(ISO_8859_1));
        file.seek(from);
        var nothing = new byte[64 << 10];
        for (long left = to - from; left > 0; left -= nothing.length) {
            file.write(nothing, 0, (int) Math.min(left, nothing.length));
        }
    }

    /** When it was made and last changed; in a later version of the box with 64 bits each. */
    private void forgetTimes(long from) throws IOException {
        file.seek(from);
        var wide = file.readInt() >>> 24 == 1;
        file.write(ByteBuffer.allocate(wide ? 16 : 8).array());
    }

    private void lookAtMedia(String inside, long from) throws IOException {
        file.seek(from + 8);
        if (inside.equals("mdia") && !MEDIA.contains(type())) {
            remains = Remains.TRACK;
        }
    }

    private String type() throws IOException {
        var type = new byte[4];
        file.readFully(type);
        return new String(type, ISO_8859_1);
    }
}
