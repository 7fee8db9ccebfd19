package org.laurel.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.laurel.word.ListStyles.Place;

/** One paragraph: its letters, and what Word says about it. */
final class Paragraph {

    private final XmlPart part;
    private final Attached attached;
    private final Links links = new Links();
    private final Lines boxes = new Lines();
    private final List<LeftOut> leftOut = new ArrayList<>();
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
        var below = boxes.text();
        return shown.isEmpty() || below.isEmpty() ? shown + below : shown + "\n" + below;
    }

    List<LeftOut> leftOut() {
        return Stream.of(leftOut, boxes.leftOut()).flatMap(List::stream).toList();
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
        part.inside(this::begin);
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
            case "instrText" -> links.code(part.letters());
            case "footnoteReference" -> note("footnote");
            case "endnoteReference" -> note("endnote");
            case "drawing", "pict" -> drawing();
            case "object" -> {
                leftOut.add(LeftOut.EMBEDDED);
                part.skip();
            }
            case "oMath" -> leftOut.add(LeftOut.FORMULA);
            case "commentReference" -> leftOut.add(LeftOut.COMMENT);
            case "checkBox", "ddList" -> leftOut.add(LeftOut.FIELD);
            // What is deleted, shown twice (the small letters above others say their sound).
            case "rPr", "del", "moveFrom", "Fallback", "rt" -> part.skip();
            default -> {}
        }
    }

    private void link() throws XMLStreamException {
        var address = attached.links().getOrDefault(part.attribute("id"), "");
        var from = text.length();
        part.inside(this::begin);
        part.says(address.length());
        links.add(from, text.length(), address);
    }

    private void field() throws XMLStreamException {
        var code = part.attribute("instr");
        var from = text.length();
        part.inside(this::begin);
        links.field(code, from, text.length());
    }

    private void note(String kind) throws XMLStreamException {
        var note = attached.notes().get(kind + "/" + part.attribute("id"));
        if (note == null) {
            return;
        }
        leftOut.addAll(note.leftOut());
        var lines = note.text();
        // Many marks may lead to one long note.
        part.says(lines.length() + 1);
        var said = lines.replaceAll("\\s+", " ").strip();
        if (!said.isEmpty()) {
            text.append(text.isEmpty() ? "(" : " (").append(said).append(')');
        }
    }

    /** The words of its text boxes; without any it is one picture, or what its parts are. */
    private void drawing() throws XMLStreamException {
        var within = new ArrayList<LeftOut>();
        var boxesBefore = boxes.said().size();
        part.inside(
                () -> {
                    switch (part.name()) {
                        case "pic", "imagedata" -> within.add(LeftOut.PICTURE);
                        case "chart", "relIds" -> within.add(LeftOut.CHART);
                        case "txbxContent" -> box();
                        case "Fallback" -> part.skip();
                        default -> {}
                    }
                });
        if (within.isEmpty() && boxes.said().size() == boxesBefore) {
            within.add(LeftOut.PICTURE);
        }
        leftOut.addAll(within);
    }

    private void box() throws XMLStreamException {
        part.inside(
                () -> {
                    switch (part.name()) {
                        case "p" -> boxes.read(part, attached);
                        case "del", "moveFrom", "Fallback" -> part.skip();
                        default -> {}
                    }
                });
    }

    private void properties() throws XMLStreamException {
        part.inside(
                () -> {
                    switch (part.name()) {
                        case "pStyle" -> style = part.attribute("val");
                        case "del", "moveFrom" -> goesOn = true;
                        case "pPrChange" -> part.skip();
                        default -> place = place.with(part);
                    }
                });
    }

    /** Blanks at either end count only where the document says so. */
    private void letters() throws XMLStreamException {
        var kept = part.attribute("space").equals("preserve");
        var letters = part.letters();
        text.append(kept ? letters : letters.strip());
    }

    private void symbol(String code) {
        var letter = code.matches("[0-9A-Fa-f]{4}") ? (char) Integer.parseInt(code, 16) : '\ud800';
        if (!Character.isSurrogate(letter)) {
            text.append(WordText.of(String.valueOf(letter)));
        }
    }
}
