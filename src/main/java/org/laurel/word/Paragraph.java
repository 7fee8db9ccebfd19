package org.laurel.word;

import javax.xml.stream.XMLStreamException;
import org.laurel.word.Lists.Place;

/** One paragraph: its letters, and what Word says about it. */
final class Paragraph {

    private final XmlPart part;
    private final Attached attached;
    private final Links links = new Links();
    private final StringBuilder boxes = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private Place place = Place.NONE;
    private String style = "";
    private boolean goesOn;

    /**
     * @param part where this paragraph has just begun
     */
    Paragraph(XmlPart part, Attached attached) {
        this.part = part;
        this.attached = attached;
    }

    String text() {
        var shown = links.in(text);
        return shown.isEmpty() || boxes.isEmpty() ? shown + boxes : shown + "\n" + boxes;
    }

    Place place() {
        return place;
    }

    String style() {
        return style;
    }

    /** Whether its end was deleted, so that the next paragraph belongs to it. */
    boolean goesOn() {
        return goesOn;
    }

    void read() throws XMLStreamException {
        inside("p");
    }

    private void inside(String element) throws XMLStreamException {
        while (part.next() && !(part.ends() && part.name().equals(element))) {
            if (part.begins()) {
                begin();
            }
        }
    }

    private void link() throws XMLStreamException {
        var address = attached.links().getOrDefault(part.attribute("id"), "");
        var from = text.length();
        inside("hyperlink");
        links.add(from, text.length(), address);
    }

    private void field() throws XMLStreamException {
        var code = part.attribute("instr");
        var from = text.length();
        inside("fldSimple");
        links.field(code, from, text.length());
    }

    private void note(String kind) {
        var note = attached.notes().getOrDefault(kind + "/" + part.attribute("id"), "");
        if (!note.isEmpty()) {
            text.append(text.isEmpty() ? "(" : " (").append(note).append(')');
        }
    }

    /** The words of text boxes; a picture has none. */
    private void boxes(String element) throws XMLStreamException {
        while (part.next() && !(part.ends() && part.name().equals(element))) {
            if (part.begins("txbxContent")) {
                box();
            } else if (part.begins("Fallback")) {
                part.skip();
            }
        }
    }

    private void box() throws XMLStreamException {
        while (part.next() && !(part.ends() && part.name().equals("txbxContent"))) {
            if (part.begins("p")) {
                var line = new Paragraph(part, attached);
                line.read();
                boxes.append(boxes.isEmpty() ? "" : "\n").append(line.text());
            } else if (part.begins("del") || part.begins("moveFrom") || part.begins("Fallback")) {
                part.skip();
            }
        }
    }

    private String letters(String element) throws XMLStreamException {
        var letters = new StringBuilder();
        while (part.next() && !(part.ends() && part.name().equals(element))) {
            if (part.text()) {
                letters.append(part.letters());
            }
        }
        return letters.toString();
    }

    private void begin() throws XMLStreamException {
        switch (part.name()) {
            case "pPr" -> properties();
            case "t" -> letters();
            case "tab", "ptab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('\u2011');
            case "softHyphen" -> text.append('\u00ad');
            case "sym" -> symbol(part.attribute("char"));
            case "hyperlink" -> link();
            case "fldSimple" -> field();
            case "fldChar" -> links.mark(part.attribute("fldCharType"), text.length());
            case "instrText" -> links.code(letters("instrText"));
            case "footnoteReference" -> note("footnote");
            case "endnoteReference" -> note("endnote");
            case "drawing", "pict", "object" -> boxes(part.name());
            // What is deleted, shown twice (the small letters above others say their sound).
            case "rPr", "del", "moveFrom", "Fallback", "rt" -> part.skip();
            default -> {}
        }
    }

    private void properties() throws XMLStreamException {
        while (part.next() && !(part.ends() && part.name().equals("pPr"))) {
            if (part.begins()) {
                switch (part.name()) {
                    case "pStyle" -> style = part.attribute("val");
                    case "del", "moveFrom" -> goesOn = true;
                    case "pPrChange" -> part.skip();
                    default -> place = Lists.place(part, place);
                }
            }
        }
    }

    /** Blanks at either end count only where the document says so. */
    private void letters() throws XMLStreamException {
        var kept = part.attribute("space").equals("preserve");
        var letters = letters("t");
        text.append(kept ? letters : letters.strip());
    }

    private void symbol(String code) {
        var letter = code.matches("[0-9A-Fa-f]{4}") ? (char) Integer.parseInt(code, 16) : '\ud800';
        if (!Character.isSurrogate(letter)) {
            text.append(WordText.of(String.valueOf(letter)));
        }
    }
}
