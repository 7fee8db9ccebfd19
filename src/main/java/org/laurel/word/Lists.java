package org.laurel.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The bullets and numbers Word shows before the lines of a list and does not keep in the text. */
final class Lists {

    /** A line's place in a list: which list, how deep. */
    record Place(String list, int level) {

        static final Place NONE = new Place("", 0);
    }

    private static final String BULLET = "bullet";
    private static final int DEEPEST = 8;

    private final Map<String, String> kindOfList = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Integer> startsAnew = new HashMap<>();
    private final Map<String, Place> styles = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();

    static Lists of(OfficeFile file) throws IOException, XMLStreamException {
        var lists = new Lists();
        file.beside("numbering", lists::readFormats);
        file.beside("styles", lists::readStyles);
        return lists;
    }

    /** What stands before a line; nothing where it is in no list. */
    String before(Place own, String style) {
        var place = own.list().isEmpty() ? styles.getOrDefault(style, Place.NONE) : own;
        @Nullable String kind = kindOfList.get(place.list());
        if (kind == null) {
            return "";
        }
        var format = formats.getOrDefault(kind + "/" + place.level(), BULLET);
        if (format.equals("none")) {
            return "";
        }
        var indent = "  ".repeat(place.level());
        return format.equals(BULLET) ? indent + "• " : indent + next(kind, place) + ". ";
    }

    /** Lists of one kind go on counting, but where one of them says it begins anew. */
    private int next(String kind, Place place) {
        var numbers = counted.computeIfAbsent(kind, _ -> new int[DEEPEST + 1]);
        @Nullable Integer anew = startsAnew.remove(place.list() + "/" + place.level());
        if (anew != null) {
            numbers[place.level()] = anew - 1;
        } else if (numbers[place.level()] == 0) {
            numbers[place.level()] = starts.getOrDefault(kind + "/" + place.level(), 1) - 1;
        }
        java.util.Arrays.fill(numbers, place.level() + 1, numbers.length, 0);
        return ++numbers[place.level()];
    }

    private boolean readFormats(XmlPart part) throws XMLStreamException {
        var kind = "";
        var level = "";
        var list = "";
        var overridden = "";
        while (part.next()) {
            if (part.begins("abstractNum")) {
                kind = part.attribute("abstractNumId");
            } else if (part.begins("lvl")) {
                level = part.attribute("ilvl");
            } else if (part.begins("numFmt")) {
                formats.putIfAbsent(kind + "/" + level, part.attribute("val"));
            } else if (part.begins("start")) {
                starts.putIfAbsent(kind + "/" + level, number(part.attribute("val")));
            } else if (part.begins("lvlOverride")) {
                overridden = part.attribute("ilvl");
            } else if (part.begins("startOverride")) {
                startsAnew.put(list + "/" + overridden, number(part.attribute("val")));
            } else if (part.begins("num")) {
                list = part.attribute("numId");
            } else if (part.begins("abstractNumId")) {
                kindOfList.put(list, part.attribute("val"));
            }
        }
        return true;
    }

    private boolean readStyles(XmlPart part) throws XMLStreamException {
        var style = "";
        var place = Place.NONE;
        while (part.next()) {
            if (part.begins("style")) {
                style = part.attribute("styleId");
                place = Place.NONE;
            } else if (part.begins()) {
                place = place(part, place);
                if (!place.list().isEmpty()) {
                    styles.put(style, place);
                }
            }
        }
        return true;
    }

    /** What an element within {@code <w:numPr>} adds to what is known of the place. */
    static Place place(XmlPart part, Place known) {
        return switch (part.name()) {
            case "numId" -> new Place(part.attribute("val"), known.level());
            case "ilvl" -> new Place(known.list(), level(part.attribute("val")));
            default -> known;
        };
    }

    private static int number(String written) {
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : 1;
    }

    private static int level(String written) {
        return written.matches("[0-8]") ? Integer.parseInt(written) : 0;
    }
}
