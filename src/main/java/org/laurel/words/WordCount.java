package org.laurel.words;

import java.util.regex.Pattern;

/** How many words a text has; {@code writing.js} counts by the same pattern while one types. */
public final class WordCount {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\p{Z}\\s]*");

    private WordCount() {}

    public static int of(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
