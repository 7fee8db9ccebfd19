package org.laurel.word;

import javax.xml.stream.XMLStreamException;
import org.laurel.word.Lists.Place;

/** One paragraph: its letters, and what Word says about it. */
final class Paragraph {

    private final XmlPart part;
    private final StringBuilder text = new StringBuilder();
    private Place place = Place.NONE;
    private String style = "";
    private boolean goesOn;

    /**
     * @param part where this paragraph has just begun
     */
    Paragraph(XmlPart part) {
        this.part = part;
    }

    String text() {
        return text.toString();
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
        while (part.next() && !(part.ends() && part.name().equals("p"))) {
            if (part.begins()) {
                begin();
            }
        }
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
            // What is deleted, shown twice, or not text; a text box would nest paragraphs.
            case "rPr", "del", "moveFrom", "Fallback", "txbxContent", "drawing", "pict" ->
                    part.skip();
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
        var letters = new StringBuilder();
        while (part.next() && !part.ends()) {
            if (part.text()) {
                letters.append(part.letters());
            }
        }
        text.append(kept ? letters : letters.toString().strip());
    }

    private void symbol(String code) {
        var letter = code.matches("[0-9A-Fa-f]{4}") ? (char) Integer.parseInt(code, 16) : '\ud800';
        if (!Character.isSurrogate(letter)) {
            text.append(WordText.of(String.valueOf(letter)));
        }
    }
}
