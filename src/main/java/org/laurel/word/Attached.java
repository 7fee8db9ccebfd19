package org.laurel.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * What belongs to words of a document and is kept elsewhere in the file: the numbers of lists, the
 * texts of notes, and the addresses of links.
 *
 * @param notes by the name of the part and the number within, such as {@code footnote/2}
 * @param links by the names the document gives them
 */
record Attached(Lists lists, Map<String, Lines> notes, Map<String, String> links) {

    static Attached to(OfficeFile file) throws IOException, XMLStreamException {
        var lists = Lists.of(file);
        var notes = new HashMap<String, Lines>();
        for (var kind : new String[] {"footnote", "endnote"}) {
            var links = file.linksOf(file.nameBeside(kind + "s"));
            var own = new Attached(lists, Map.of(), links);
            file.beside(kind + "s", part -> own.read(part, kind, notes));
        }
        return new Attached(lists, notes, file.linksOf(file.mainName()));
    }

    /** For another part, which has links of its own. */
    Attached linking(Map<String, String> own) {
        return new Attached(lists, notes, own);
    }

    private boolean read(XmlPart part, String kind, Map<String, Lines> notes)
            throws XMLStreamException {
        var note = new Lines();
        while (part.next()) {
            if (part.begins(kind)) {
                note = new Lines();
                notes.put(kind + "/" + part.attribute("id"), note);
            } else if (part.begins("p")) {
                note.read(part, this);
            }
        }
        return true;
    }
}
