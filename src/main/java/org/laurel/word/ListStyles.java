package org.laurel.word;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.laurel.word.Numbering.Described;

/** The styles of a document that put their paragraphs into lists. */
final class ListStyles {

    /** A line's place in a list: which list, how deep, by which style; each where it is said. */
    record Place(String list, int level, String style) {

        static final Place NONE = new Place("", -1, "");

        /** Where this says no list, it is the other's. */
        Place or(Place other) {
            return !list.isEmpty() ? this : level < 0 ? other : new Place(other.list, level, "");
        }

        /** With what an element within {@code <w:numPr>} says. */
        Place with(XmlPart part) {
            return switch (part.name()) {
                case "numId" -> new Place(part.attribute("val"), level, style);
                case "ilvl" -> new Place(list, ListLevel.level(part.attribute("val")), style);
                default -> this;
            };
        }

        /** A style belongs to the level that names it. */
        Place in(Described described) {
            return new Place(list, described.levelOf(style).orElse(Math.max(0, level)), "");
        }
    }

    private static final int LONGEST_LINE_OF_STYLES = 20;

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    Place place(String style) {
        var place = Place.NONE;
        var name = style;
        for (int i = 0; i < LONGEST_LINE_OF_STYLES && place.list().isEmpty(); i++) {
            place = place.or(places.getOrDefault(name, Place.NONE));
            name = parents.getOrDefault(name, "");
        }
        return place;
    }

    String listOf(String style) {
        return places.getOrDefault(style, Place.NONE).list();
    }

    boolean read(XmlPart part) throws XMLStreamException {
        while (part.next()) {
            if (part.begins("style")) {
                style(part);
            }
        }
        return true;
    }

    private void style(XmlPart part) throws XMLStreamException {
        var style = part.attribute("styleId");
        places.put(style, new Place("", -1, style));
        part.inside(
                () -> {
                    if (part.begins("basedOn")) {
                        parents.put(style, part.attribute("val"));
                    } else {
                        places.computeIfPresent(style, (_, known) -> known.with(part));
                    }
                });
    }
}
