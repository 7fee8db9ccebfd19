package org.laurel.label;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a label is looked up by: eighty random bits, so that nobody can guess one, and a check
 * character, so that a slip of the pen is noticed. Written in groups: {@code
 * 7Q2M-K4XR-9TJW-B3NC-H}.
 */
public record LabelCode(String value) {

    /** No I, L, O and U: they are taken for 1, 1, 0 and V. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RANDOM_CHARACTERS = 16;

    public static LabelCode random(SecureRandom random) {
        return drawn(random);
    }

    /** As {@link #random}, and again the same from the same beginning: for invented labels only. */
    static LabelCode drawn(RandomGenerator random) {
        var characters = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new LabelCode(grouped(characters.append(check(characters))));
    }

    /** The code somebody typed, in whatever case and grouping; none where it cannot be one. */
    public static Optional<LabelCode> read(String typed) {
        var characters =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('I', '1')
                        .replace('L', '1')
                        .replace('O', '0');
        if (characters.length() != RANDOM_CHARACTERS + 1
                || characters.chars().anyMatch(it -> ALPHABET.indexOf(it) < 0)) {
            return Optional.empty();
        }
        var body = characters.substring(0, RANDOM_CHARACTERS);
        return check(body) == characters.charAt(RANDOM_CHARACTERS)
                ? Optional.of(new LabelCode(grouped(characters)))
                : Optional.empty();
    }

    /** Luhn's sum over thirty-two characters: catches every wrong one and most swapped pairs. */
    private static char check(CharSequence body) {
        var size = ALPHABET.length();
        var sum = 0;
        for (int i = body.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            var product = factor * ALPHABET.indexOf(body.charAt(i));
            sum += product / size + product % size;
        }
        return ALPHABET.charAt((size - sum % size) % size);
    }

    private static String grouped(CharSequence characters) {
        return characters.toString().replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return value;
    }
}
