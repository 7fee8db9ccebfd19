package org.laurel.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed, without the signs that nobody types on purpose and that break what comes
 * after: a database that cannot keep them, a mail whose header they end, a list they turn around.
 */
public final class Typed {

    private static final Pattern BREAK = Pattern.compile("\r\n|[\r\u000b\f\u0085\u2028\u2029]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;
    private static final int BLACK_FLAG = 0x1f3f4;

    private Typed() {}

    /**
     * A text of many lines, letter by letter as it was typed; every break of a line is one sign.
     */
    public static String text(String typed) {
        if (isFit(typed)) {
            return typed;
        }
        var text = new StringBuilder(typed.length());
        BREAK.matcher(typed)
                .replaceAll("\n")
                .codePoints()
                .filter(Typed::isFit)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /** What goes into one line: a break between lines is a blank, and none stand around it. */
    public static String line(String typed) {
        return text(typed).replace('\n', ' ').replace('\t', ' ').strip();
    }

    /**
     * A name or a title, which stands in lists, subjects and letters among words of ours: composed
     * letters, single blanks, and nothing unseen but what joins the signs of a word. None where it
     * has no letter and no digit.
     */
    public static Optional<String> name(String typed) {
        var seen = new StringBuilder(typed.length());
        var signs = Normalizer.normalize(text(typed), Form.NFC).codePoints().toArray();
        for (var at = 0; at < signs.length; at++) {
            if (isSeen(signs, at)) {
                seen.appendCodePoint(signs[at]);
            }
        }
        var name = BLANKS.matcher(seen).replaceAll(" ").strip();
        return Optional.of(Normalizer.normalize(name, Form.NFC)).filter(Typed::says);
    }

    /** A title that may be missing: empty where nobody would see anything of it. */
    public static String title(String typed) {
        return isBlank(typed) ? "" : known(typed);
    }

    /** A name that is there already: where nobody can read it, at least a line. */
    public static String known(String name) {
        return name(name).orElseGet(() -> line(name));
    }

    /** Whether a reader sees nothing of it. */
    public static boolean isBlank(String text) {
        return BLANKS.matcher(text).replaceAll("").codePoints().allMatch(Typed::isIgnorable);
    }

    private static boolean isFit(String typed) {
        return typed.codePoints().allMatch(Typed::isFit);
    }

    private static boolean isFit(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    false;
            default -> !UCharacter.hasBinaryProperty(sign, UProperty.NONCHARACTER_CODE_POINT);
        };
    }

    private static boolean isSeen(int[] signs, int at) {
        var sign = signs[at];
        if (sign == JOINER || sign == NON_JOINER) {
            return joins(signs, at - 1) && joins(signs, at + 1);
        }
        return Character.getType(sign) != Character.FORMAT
                || !isIgnorable(sign)
                || isOfFlag(signs, at);
    }

    private static boolean joins(int[] signs, int at) {
        return at >= 0
                && at < signs.length
                && switch (Character.getType(signs[at])) {
                    case Character.FORMAT, Character.SPACE_SEPARATOR, Character.CONTROL -> false;
                    default -> true;
                };
    }

    /** The flags of England, Scotland and Wales are spelled in signs that nobody sees. */
    private static boolean isOfFlag(int[] signs, int at) {
        var before = at;
        while (before >= 0 && signs[before] >= 0xe0020 && signs[before] <= 0xe007f) {
            before--;
        }
        return before >= 0 && before < at && signs[before] == BLACK_FLAG;
    }

    private static boolean isIgnorable(int sign) {
        return UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || (sign >= 0xfff9 && sign <= 0xfffb);
    }

    private static boolean says(String name) {
        return name.codePoints().anyMatch(it -> Character.isLetterOrDigit(it) && !isIgnorable(it));
    }
}
