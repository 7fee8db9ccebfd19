package org.laurel.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts the pages of a PDF while its bytes stream by, with the same little memory for every file.
 * Nothing is built from what the file says about itself: its page objects are counted where they
 * stand, in the open or packed.
 */
final class PdfPages {

    private static final int END_OF_FILE = -1;

    private final InputStream file;
    private final byte[] buffer = new byte[64 << 10];
    private final PdfWords open = new PdfWords();
    private final PdfWords packed = new PdfWords();
    private int at;
    private int end;
    private long left = Bound.ARCHIVE_BYTES.most();

    private PdfPages(InputStream file) {
        this.file = file;
    }

    static Examined examine(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new PdfPages(bytes).examine();
        }
    }

    private Examined examine() throws IOException {
        for (var next = next(); next != END_OF_FILE; next = next()) {
            open.take(next);
            if (open.streamBegins()) {
                if (open.holdsObjects() && !unpack(next)) {
                    return left < 0
                            ? new Examined.TooMuch(Bound.ARCHIVE_BYTES)
                            : new Examined.Broken(FileKind.PDF);
                }
                open.skipStream();
            }
            if (open.locked()) {
                return new Examined.Locked();
            }
            if (open.pages() + packed.pages() > Bound.PDF_PAGES.most()) {
                return new Examined.TooMuch(Bound.PDF_PAGES);
            }
        }
        open.take(' ');
        return open.ended() && open.pages() + packed.pages() > 0
                ? new Examined.Fine(FileKind.PDF)
                : new Examined.Broken(FileKind.PDF);
    }

    private int next() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, file.read(buffer));
        }
        return at < end ? buffer[at++] & 0xff : END_OF_FILE;
    }

    /** Reads a stream of objects; false where it is no such stream or floods. */
    private boolean unpack(int afterWord) throws IOException {
        if (afterWord == '\r' && next() != '\n') {
            return false;
        }
        if (!open.deflated()) {
            return !open.filtered();
        }
        var out = new byte[64 << 10];
        var inflater = new Inflater();
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    if (next() == END_OF_FILE) {
                        return false;
                    }
                    at--;
                    inflater.setInput(buffer, at, end - at);
                    at = end;
                }
                var length = inflater.inflate(out);
                if (length == 0 && inflater.needsDictionary()) {
                    return false;
                }
                left -= length;
                if (left < 0) {
                    return false;
                }
                for (int i = 0; i < length; i++) {
                    packed.take(out[i] & 0xff);
                }
                if (packed.pages() > Bound.PDF_PAGES.most()) {
                    break;
                }
            }
            at = end - inflater.getRemaining();
            packed.take(' ');
            return true;
        } catch (DataFormatException broken) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
