package org.laurel.word;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Lines one below the other, in a cell, a text box or the document itself. */
final class Lines {

    private final List<StringBuilder> said = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private boolean goesOn;
    private boolean afterTable;

    /** Takes in a paragraph that has just begun. */
    void read(XmlPart part, Attached attached) throws XMLStreamException {
        var paragraph = new Paragraph(part, attached);
        paragraph.read();
        leftOut.addAll(paragraph.leftOut());
        var line = paragraph.text();
        // Word asks for a paragraph behind a table; nobody wrote it.
        if (!(afterTable && line.isEmpty())) {
            add(line);
            goesOn = paragraph.goesOn();
            if (!goesOn) {
                // Paragraphs that became one have one number.
                said.getLast().insert(0, attached.lists().before(paragraph));
            }
        }
        afterTable = false;
    }

    /** A row of a table somebody put in: a line, for plain words have no columns. */
    void read(List<Content.Cell> row) {
        goesOn = false;
        afterTable = false;
        add(String.join("\t", row.stream().map(it -> it.text().replace('\n', ' ')).toList()));
        row.forEach(it -> leftOut.addAll(it.leftOut()));
    }

    private void add(String line) {
        if (!goesOn) {
            said.add(new StringBuilder());
        }
        said.getLast().append(line);
    }

    void leaveOut(LeftOut what) {
        leftOut.add(what);
    }

    void tableEnds() {
        afterTable = true;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    List<String> said() {
        var lines = said.stream().map(StringBuilder::toString).toList();
        return goesOn && lines.getLast().isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
    }

    String text() {
        return String.join("\n", said());
    }
}
