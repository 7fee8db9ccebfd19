package org.laurel.language;

import java.util.regex.Pattern;

/** In Bulgarian a day ends in the point of an abbreviation, which ends a sentence as well. */
public final class FullStop {

    private static final Pattern DOUBLED = Pattern.compile("(?<=\\d[\\s\\u00a0\\u202f]г\\.)\\.");

    private FullStop() {}

    /** The text with one point where a sentence ends with such a day. */
    public static String once(String text) {
        // Most of what is said on a page has no such day: it is not searched further.
        return text.contains("г..") ? DOUBLED.matcher(text).replaceAll("") : text;
    }
}
