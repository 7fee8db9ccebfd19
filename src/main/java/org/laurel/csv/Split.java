package org.laurel.csv;

import java.util.ArrayList;
import java.util.List;

/** What one or more lines come to when they are split at their separators as RFC 4180 says. */
sealed interface Split {

    record Whole(List<String> cells) implements Split {}

    /** A quotation mark is open: the cell goes on in the next line. */
    record Open() implements Split {}

    /** A quotation mark where none may be. */
    record Astray() implements Split {}

    static Split of(String lines, char separator) {
        var text = lines.replaceFirst("\r?\n$", "");
        var cells = new ArrayList<String>();
        int at = 0;
        while (true) {
            int end;
            if (text.startsWith("\"", at)) {
                end = closing(text, at + 1);
                if (end < 0) {
                    return new Open();
                }
                cells.add(text.substring(at + 1, end).replace("\"\"", "\""));
                end++;
            } else {
                var next = text.indexOf(separator, at);
                end = next < 0 ? text.length() : next;
                var cell = text.substring(at, end);
                if (cell.indexOf('"') >= 0) {
                    return new Astray();
                }
                cells.add(cell);
            }
            if (end == text.length()) {
                return new Whole(cells);
            }
            if (text.charAt(end) != separator) {
                return new Astray();
            }
            at = end + 1;
        }
    }

    /** Where the mark stands that closes a cell; doubled marks belong to the cell. */
    private static int closing(String text, int from) {
        int at = text.indexOf('"', from);
        while (at >= 0 && text.startsWith("\"\"", at)) {
            at = text.indexOf('"', at + 2);
        }
        return at;
    }
}
