package org.laurel.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.laurel.text.Typed;

/**
 * Reads rows as RFC 4180 writes them, with commas, semicolons or tabs between, and finds its way
 * back after a faulty one, which a parser that takes stray quotation marks as text or reads an open
 * one to the end of the file does not.
 */
final class CsvReader implements Closeable {

    /** A cell of more lines is a quotation mark that nobody closed. */
    private static final int MOST_LINES = 1_000;

    /** Other texts lose it; in a file it tells of another encoding, and half of each letter. */
    private static final char ZERO = '\0';

    /** A row by the line it begins in. */
    sealed interface Row {
        long line();

        record Cells(long line, List<String> cells) implements Row {}

        record Broken(long line, String reason) implements Row {}
    }

    private final Lines lines;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long line;
    private char separator;

    CsvReader(Path file) throws IOException {
        lines = new Lines(file);
    }

    /** The next row that is not an empty line; none at the end of the file. */
    Optional<Row> next() throws IOException {
        for (var first = take(); first.isPresent(); first = take()) {
            if (!first.get().isBlank()) {
                if (separator == 0) {
                    separator = Separator.in(first.get());
                }
                return Optional.of(row(line, first.get()));
            }
        }
        return Optional.empty();
    }

    private Row row(long at, String first) throws IOException {
        var taken = new ArrayList<>(List.of(first));
        var text = new StringBuilder(first);
        var split = Split.of(first, separator);
        while (split instanceof Split.Open
                && taken.size() < MOST_LINES
                && text.length() <= Lines.LONGEST) {
            var next = take();
            if (next.isEmpty()) {
                break;
            }
            taken.add(next.get());
            text.append(next.get());
            if (next.get().indexOf('"') >= 0) {
                split = Split.of(text.toString(), separator);
            }
        }
        if (text.length() > Lines.LONGEST && !(split instanceof Split.Open)) {
            return new Row.Broken(at, "is longer than %d characters".formatted(Lines.LONGEST));
        }
        return switch (split) {
            case Split.Whole(var cells) -> checked(at, text, cells);
            case Split.Open() -> goBack(at, taken, "opens a quotation mark that nothing closes");
            case Split.Astray() ->
                    goBack(
                            at,
                            taken,
                            "has a quotation mark that is neither doubled nor around a cell");
        };
    }

    private static Row checked(long at, CharSequence text, List<String> cells) {
        if (text.toString().indexOf(Lines.BROKEN) >= 0) {
            return new Row.Broken(at, "is not UTF-8");
        }
        if (text.toString().indexOf(ZERO) >= 0) {
            return new Row.Broken(at, "holds a control character");
        }
        return new Row.Cells(
                at, cells.stream().map(HarmlessCell::asWritten).map(Typed::text).toList());
    }

    /** Only the first line is at fault: those after it may be rows of their own. */
    private Row goBack(long at, List<String> taken, String reason) {
        taken.subList(1, taken.size()).reversed().forEach(ahead::addFirst);
        line = at;
        return new Row.Broken(at, reason);
    }

    private Optional<String> take() throws IOException {
        var next = ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
        if (next.isPresent()) {
            line++;
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
