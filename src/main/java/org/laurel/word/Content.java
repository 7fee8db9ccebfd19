package org.laurel.word;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in a document.
 *
 * @param rows of its tables
 * @param elsewhere the lines outside of them
 * @param leftOut of those lines
 */
record Content(List<Row> rows, List<String> elsewhere, List<LeftOut> leftOut) {

    /** A row; {@code table} counts the tables. */
    record Row(int table, List<Cell> cells) {}

    record Cell(String text, List<LeftOut> leftOut) {}

    /** With what stands at the top and foot of its pages, but for their mere numbers. */
    Content beside(Content margin) {
        var cells = margin.rows().stream().flatMap(it -> it.cells().stream()).toList();
        return new Content(
                rows,
                Stream.of(
                                elsewhere.stream(),
                                margin.elsewhere().stream().filter(Content::saysMore),
                                cells.stream().map(Cell::text).filter(Content::saysMore))
                        .flatMap(it -> it)
                        .toList(),
                Stream.of(
                                leftOut.stream(),
                                margin.leftOut().stream(),
                                cells.stream().flatMap(it -> it.leftOut().stream()))
                        .flatMap(it -> it)
                        .toList());
    }

    private static boolean saysMore(String line) {
        return line.codePoints().anyMatch(Character::isLetter);
    }
}
