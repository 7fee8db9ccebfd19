package org.laurel.writing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word, or a single sign between words, as it was typed; the key is what it is compared by. No
 * token ends inside of what a reader sees as one letter or one picture.
 */
record Token(String typed, String key) {

    private static final Pattern TOKEN =
            Pattern.compile("\\R|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u200c\\u200d]*|\\X");
    private static final Pattern SPACE = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);

    /** The tokens in order; put together again they are the text, letter by letter. */
    static List<Token> of(String text) {
        var found = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            found.add(token(matcher.group()));
        }
        return found;
    }

    /** The whole text as one token; none where it is empty. */
    static List<Token> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(token(text));
    }

    /** Whether a text has no more than one word: a number, an address, the key of a choice. */
    static boolean oneWord(String text) {
        return !SPACE.matcher(text).find();
    }

    static String join(List<Token> tokens) {
        var text = new StringBuilder();
        tokens.forEach(it -> text.append(it.typed()));
        return text.toString();
    }

    boolean sameAs(Token other) {
        return key.equals(other.key);
    }

    boolean isWord() {
        return Character.isLetterOrDigit(key.codePointAt(0));
    }

    boolean isBlank() {
        return key.isBlank() && !endsLine();
    }

    boolean endsLine() {
        return key.equals("\n");
    }

    private static Token token(String typed) {
        var lines = typed.indexOf('\r') < 0 ? typed : typed.replaceAll("\\r\\n?", "\n");
        return new Token(typed, Normalizer.normalize(lines, Normalizer.Form.NFC));
    }
}
