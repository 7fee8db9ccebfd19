package org.laurel.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Whether words are read from right to left, and how they stand among others that are not. */
public final class Direction {

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private Direction() {}

    /** Whether any of it is written from right to left, as Arabic and Hebrew are. */
    public static boolean turns(String text) {
        return text.codePoints().anyMatch(Direction::turns);
    }

    /** Whether a reader begins on the right: its first letter says so. */
    public static boolean beginsRight(String text) {
        return text.codePoints()
                .filter(
                        it ->
                                turns(it)
                                        || Character.getDirectionality(it)
                                                == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .mapToObj(Direction::turns)
                .findFirst()
                .orElse(false);
    }

    /**
     * For a place in a sentence: signs that nobody sees keep it from turning what stands around.
     */
    public static String apart(String words) {
        return turns(words) ? ISOLATE + words + END_OF_ISOLATE : words;
    }

    /** Several in one line, with commas between. */
    public static String list(String... words) {
        return Arrays.stream(words).map(Direction::apart).collect(Collectors.joining(", "));
    }

    private static boolean turns(int sign) {
        return switch (Character.getDirectionality(sign)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    true;
            default -> false;
        };
    }
}
