package org.laurel.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a UTF-8 file, one at a time. */
final class Lines implements Closeable {

    /** Stands where bytes are broken: a code point that Unicode keeps out of every text. */
    static final char BROKEN = '\uFFFE';

    /** What a line has beyond this is dropped, so that a file without lines fills no memory. */
    static final int LONGEST = 200_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;

    Lines(Path file) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(BROKEN));
        reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /** The next line with its end; none at the end of the file. */
    Optional<String> next() throws IOException {
        var line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (line.length() <= LONGEST) {
                line.append((char) c);
            }
            if (c == '\n') {
                break;
            }
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
