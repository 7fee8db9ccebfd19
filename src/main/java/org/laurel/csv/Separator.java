package org.laurel.csv;

/** What parts the cells of a file: spreadsheets write what their language expects. */
final class Separator {

    private static final String KNOWN = ",;\t";

    private Separator() {}

    /** The one that parts the names of the columns; a comma where there is only one column. */
    static char in(String header) {
        var found = ',';
        for (var at = 0; at < KNOWN.length(); at++) {
            var candidate = KNOWN.charAt(at);
            if (count(header, candidate) > count(header, found)) {
                found = candidate;
            }
        }
        return found;
    }

    private static long count(String header, char candidate) {
        return header.replaceAll("\"[^\"]*\"", "").chars().filter(it -> it == candidate).count();
    }
}
