package org.laurel.word;

import java.util.regex.Pattern;

/** A text as a document can hold it. */
final class WordText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern NO_LETTER =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private static final String GUARD = "\u2060";
    private static final String BLANK = "[\\s\\p{Z}&&[^\n]]";
    private static final Pattern GUARDED = Pattern.compile("(?<=" + BLANK + ")" + GUARD);
    private static final Pattern BLANK_AT_END = Pattern.compile("(?<=" + BLANK + ")$");

    private WordText() {}

    /** Letter for letter, but for the invisible signs that XML cannot hold. */
    static String of(String text) {
        return NO_LETTER.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /**
     * A line with a sign of no width behind the blanks at its end: LibreOffice drops them when it
     * opens a document that it saved itself.
     */
    static String guarded(String line) {
        var own = GUARDED.matcher(line).replaceAll(GUARD + GUARD);
        return BLANK_AT_END.matcher(own).find() ? own + GUARD : own;
    }

    /** Lines without those signs. */
    static String unguarded(String text) {
        return GUARDED.matcher(text).replaceAll("");
    }
}
