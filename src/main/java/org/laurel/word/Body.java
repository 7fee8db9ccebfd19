package org.laurel.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the paragraphs of a document: the rows of its tables, and what stands outside of them.
 * Deleted text that Word still keeps for review is left out, inserted text is in.
 */
final class Body {

    /** The rows of the tables, each with the texts of its cells, and the lines elsewhere. */
    record Content(List<Row> rows, List<String> elsewhere) {}

    /** A row; {@code table} counts the tables. */
    record Row(int table, List<String> cells) {}

    private static final class OpenRow {

        final List<String> cells = new ArrayList<>();
        boolean deleted;
    }

    /** Lines one below the other, in a cell or in the document itself. */
    private static final class Lines {

        final List<StringBuilder> said = new ArrayList<>();
        boolean goesOn;
        boolean afterTable;

        void add(String line, boolean lineGoesOn) {
            // Word asks for a paragraph behind a table; nobody wrote it.
            if (!(afterTable && line.isEmpty())) {
                if (!goesOn) {
                    said.add(new StringBuilder());
                }
                said.getLast().append(line);
                goesOn = lineGoesOn;
            }
            afterTable = false;
        }

        String text() {
            return String.join("\n", said);
        }
    }

    private final XmlPart part;
    private final Lists lists;
    private final Attached attached;
    private final Deque<Lines> within = new ArrayDeque<>();
    private final Deque<OpenRow> open = new ArrayDeque<>();
    private final List<Row> rows = new ArrayList<>();
    private int tables;

    private Body(XmlPart part, Lists lists, Attached attached) {
        this.part = part;
        this.lists = lists;
        this.attached = attached;
    }

    static Content read(XmlPart part, Lists lists, Attached attached) throws XMLStreamException {
        return new Body(part, lists, attached).read();
    }

    private Content read() throws XMLStreamException {
        var elsewhere = new Lines();
        within.push(elsewhere);
        while (part.next()) {
            if (part.begins()) {
                begin();
            } else if (part.ends()) {
                end();
            }
        }
        return new Content(rows, elsewhere.said.stream().map(StringBuilder::toString).toList());
    }

    private void begin() throws XMLStreamException {
        switch (part.name()) {
            case "tbl" -> tables += open.isEmpty() ? 1 : 0;
            case "tr" -> open.push(new OpenRow());
            case "trPr" -> rowProperties();
            case "del", "moveFrom" -> {
                // Around cells, rows and tables it takes none of them away.
                if (inCell()) {
                    part.skip();
                }
            }
            case "tc" -> within.push(new Lines());
            case "p" -> {
                var paragraph = new Paragraph(part, attached);
                paragraph.read();
                var lines = within.element();
                lines.add(
                        lists.before(paragraph.place(), paragraph.style()) + paragraph.text(),
                        paragraph.goesOn());
            }
            case "Fallback" -> part.skip();
            default -> {}
        }
    }

    private boolean inCell() {
        return !open.isEmpty() && within.size() == open.size() + 1;
    }

    private void rowProperties() throws XMLStreamException {
        while (part.next() && !(part.ends() && part.name().equals("trPr"))) {
            if (part.begins("del")) {
                open.element().deleted = true;
            } else if (part.begins("trPrChange")) {
                part.skip();
            }
        }
    }

    private void end() {
        switch (part.name()) {
            case "tc" -> {
                var cell = within.pop().text();
                open.element().cells.add(cell);
            }
            case "tr" -> {
                var row = open.pop();
                if (!row.deleted && open.isEmpty()) {
                    rows.add(new Row(tables, row.cells));
                } else if (!row.deleted) {
                    within.element().add(line(row.cells), false);
                }
            }
            case "tbl" -> within.element().afterTable = true;
            default -> {}
        }
    }

    /** A table somebody put into an answer: a line for each row. */
    private static String line(List<String> cells) {
        return String.join("\t", cells.stream().map(it -> it.replace('\n', ' ')).toList());
    }
}
