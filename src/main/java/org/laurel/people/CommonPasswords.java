package org.laurel.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The passwords that are tried first, because many people have them; {@code people/README.md} of
 * the resources says where the list comes from. What is usually done to them (capitals, digits for
 * letters, a year and a sign behind, the same twice) makes them no better.
 */
final class CommonPasswords {

    /** A year with a sign, or five digits, behind a word that everybody knows. */
    private static final int LITTLE = 5;

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+");

    private final Set<String> known = new HashSet<>();

    CommonPasswords() {
        try (var packed = open("common-passwords.txt.gz");
                var unpacked = new GZIPInputStream(packed);
                var ours = open("common-words.txt")) {
            read(unpacked);
            read(ours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean include(String password) {
        var folded = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var once = REPEATED.matcher(folded);
        return listed(folded)
                || (once.matches() && (once.group(1).length() < 5 || listed(once.group(1))));
    }

    private boolean listed(String folded) {
        var word = AROUND.matcher(folded).replaceAll("");
        return is(folded) || (folded.length() - word.length() <= LITTLE && is(word));
    }

    private boolean is(String word) {
        return known.contains(word) || known.contains(asLetters(word));
    }

    private static String asLetters(String word) {
        var letters = new StringBuilder(word);
        for (var i = 0; i < letters.length(); i++) {
            var at = "013457@$!".indexOf(letters.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, "oieastasi".charAt(at));
            }
        }
        return letters.toString();
    }

    private static InputStream open(String list) {
        return Objects.requireNonNull(
                CommonPasswords.class.getResourceAsStream("/people/" + list), list);
    }

    private void read(InputStream lines) {
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))
                .lines()
                .forEach(known::add);
    }
}
