package org.laurel.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * What hangs on words of a document and is kept elsewhere in the file: the texts of its notes, and
 * the addresses of its links.
 *
 * @param notes by the name of the part and the number within, such as {@code footnote/2}
 * @param links by the names the document gives them
 */
record Attached(Map<String, String> notes, Map<String, String> links) {

    static Attached to(OfficeFile file) throws IOException, XMLStreamException {
        var notes = new HashMap<String, String>();
        for (var kind : new String[] {"footnote", "endnote"}) {
            var own = new Attached(Map.of(), file.linksOf(file.nameBeside(kind + "s")));
            file.beside(kind + "s", part -> own.read(part, kind, notes));
        }
        return new Attached(notes, file.linksOf(file.mainName()));
    }

    private boolean read(XmlPart part, String kind, Map<String, String> notes)
            throws XMLStreamException {
        var note = "";
        while (part.next()) {
            if (part.begins(kind)) {
                note = kind + "/" + part.attribute("id");
            } else if (part.begins("p")) {
                var paragraph = new Paragraph(part, this);
                paragraph.read();
                var line = paragraph.text().replaceAll("\\s+", " ").strip();
                if (!line.isEmpty()) {
                    notes.merge(note, line, (above, below) -> above + " " + below);
                }
            }
        }
        return true;
    }
}
