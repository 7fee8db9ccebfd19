package org.laurel.csv;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Keeps what people typed from being run by the spreadsheet that opens a file of ours. */
final class HarmlessCell {

    private static final String MARK = "'";

    /**
     * A minus sign is no compatibility form of the hyphen, but some spreadsheets read it as one.
     */
    private static final String BEGINNINGS = "=+-@\u2212";

    private HarmlessCell() {}

    /** A spreadsheet runs a cell that begins like a formula; an apostrophe keeps it text. */
    static String of(String cell) {
        return runs(cell) ? MARK + cell : cell;
    }

    /** The text that was made harmless, as it was. */
    static String asWritten(String cell) {
        return cell.startsWith(MARK) && runs(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /**
     * Wide and small forms of a sign count as the sign, and what cannot be seen before it does not.
     */
    private static boolean runs(String cell) {
        var first = cell.codePoints().filter(HarmlessCell::canBeSeen).findFirst();
        return cell.startsWith("\t")
                || cell.startsWith("\r")
                || (first.isPresent()
                        && BEGINNINGS.contains(
                                Normalizer.normalize(
                                        Character.toString(first.getAsInt()), Form.NFKC)));
    }

    private static boolean canBeSeen(int sign) {
        return !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && Character.getType(sign) != Character.FORMAT
                && Character.getType(sign) != Character.CONTROL;
    }
}
