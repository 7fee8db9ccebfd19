package org.laurel.evidence;

/** A line a person typed or a browser sent, fit to be shown and sent as one line. */
final class PlainLine {

    private PlainLine() {}

    /** Without controls and marks that turn the direction: they make a name read as another. */
    static String of(String typed) {
        return typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
    }
}
