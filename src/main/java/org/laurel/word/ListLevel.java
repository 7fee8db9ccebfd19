package org.laurel.word;

import java.util.HashMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * One level of a list as a document describes it.
 *
 * @param start its first number
 * @param text what stands before a line, where {@code %2} is the number of the second level
 * @param restartsBelow its numbers begin anew after lines of fewer levels than this
 * @param digits whether the numbers of other levels stand in it as digits
 * @param style the style of paragraphs that belong to this level; may be empty
 */
record ListLevel(
        int start, String format, String text, int restartsBelow, boolean digits, String style) {

    static final int DEEPEST = 8;
    static final ListLevel UNKNOWN = new ListLevel(1, "bullet", "•", DEEPEST, false, "");

    private static final int LONGEST_TEXT = 50;
    private static final Pattern SHOWN_BULLET = Pattern.compile("[\\p{Pd}\\p{So}\\p{Sm}]");

    /** The level that has just begun. */
    static ListLevel read(XmlPart part) throws XMLStreamException {
        var level = level(part.attribute("ilvl"));
        var said = new HashMap<String, String>();
        part.inside(
                () -> {
                    switch (part.name()) {
                        case "pPr", "rPr" -> part.skip();
                        case "isLgl" -> said.put("isLgl", String.valueOf(part.on()));
                        default -> said.put(part.name(), part.attribute("val"));
                    }
                });
        var usual = "%" + (level + 1) + ".";
        var text = said.getOrDefault("lvlText", usual);
        return new ListLevel(
                number(said.getOrDefault("start", ""), 1),
                said.getOrDefault("numFmt", "decimal"),
                text.length() > LONGEST_TEXT ? usual : text,
                number(said.getOrDefault("lvlRestart", ""), level),
                Boolean.parseBoolean(said.get("isLgl")),
                said.getOrDefault("pStyle", ""));
    }

    /** Bullets come from fonts of signs, where any letter may be one. */
    String bullet() {
        return text.isBlank() || SHOWN_BULLET.matcher(text).matches() ? text : "•";
    }

    static int number(String written, int otherwise) {
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : otherwise;
    }

    static int level(String written) {
        return Math.min(number(written, 0), DEEPEST);
    }
}
