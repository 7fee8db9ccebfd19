package org.laurel.csv;

/** Keeps what people typed from being run by the spreadsheet that opens a file of ours. */
public final class HarmlessCell {

    private HarmlessCell() {}

    /** A spreadsheet runs a cell that begins like a formula; an apostrophe keeps it text. */
    public static String of(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
