package org.laurel.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.laurel.word.Content.Cell;
import org.laurel.word.Content.Row;

/**
 * Reads the paragraphs of a document: the rows of its tables, and what stands outside of them.
 * Deleted text that Word still keeps for review is left out, inserted text is in.
 */
final class Body {

    private static final class OpenRow {

        final List<Cell> cells = new ArrayList<>();
        boolean deleted;
    }

    private final XmlPart part;
    private final Attached attached;
    private final Lines elsewhere = new Lines();
    private final Deque<Lines> within = new ArrayDeque<>(List.of(elsewhere));
    private final Deque<OpenRow> open = new ArrayDeque<>();
    private final List<Row> rows = new ArrayList<>();
    private int tables;

    private Body(XmlPart part, Attached attached) {
        this.part = part;
        this.attached = attached;
    }

    /** Empty where the file has no document in it. */
    static Optional<Content> of(OfficeFile file) throws IOException, XMLStreamException {
        var attached = Attached.to(file);
        var content = file.main(it -> new Body(it, attached).read());
        for (var kind : List.of("header", "footer")) {
            for (var name : file.namesBeside(kind)) {
                var own = attached.linking(file.linksOf(name));
                var margin = file.read(name, it -> new Body(it, own).read());
                content = content.map(it -> margin.map(it::beside).orElse(it));
            }
        }
        return content;
    }

    private Content read() throws XMLStreamException {
        while (part.next()) {
            if (part.begins()) {
                begin();
            } else if (part.ends()) {
                end();
            }
        }
        return new Content(rows, elsewhere.said(), elsewhere.leftOut());
    }

    private void begin() throws XMLStreamException {
        switch (part.name()) {
            case "tbl" -> {
                if (open.isEmpty()) {
                    tables++;
                } else {
                    within.element().leaveOut(LeftOut.TABLE);
                }
            }
            case "tr" -> open.push(new OpenRow());
            case "trPr" -> rowProperties();
            case "del", "moveFrom" -> {
                // Around cells, rows and tables it takes none of them away.
                if (inCell()) {
                    part.skip();
                }
            }
            case "tc" -> within.push(new Lines());
            case "p" -> within.element().read(part, attached);
            case "altChunk", "subDoc" -> within.element().leaveOut(LeftOut.EMBEDDED);
            case "Fallback" -> part.skip();
            default -> {}
        }
    }

    private boolean inCell() {
        return !open.isEmpty() && within.size() == open.size() + 1;
    }

    private void rowProperties() throws XMLStreamException {
        part.inside(
                () -> {
                    switch (part.name()) {
                        case "del" -> open.element().deleted = true;
                        case "trPrChange" -> part.skip();
                        default -> {}
                    }
                });
    }

    private void end() {
        switch (part.name()) {
            case "tc" -> {
                var cell = within.pop();
                open.element().cells.add(new Cell(cell.text(), cell.leftOut()));
            }
            case "tr" -> {
                var row = open.pop();
                if (!row.deleted && open.isEmpty()) {
                    rows.add(new Row(tables, row.cells));
                } else if (!row.deleted) {
                    within.element().read(row.cells);
                }
            }
            case "tbl" -> within.element().tableEnds();
            default -> {}
        }
    }
}
