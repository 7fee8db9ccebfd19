package org.laurel.search;

import com.ibm.icu.util.VersionInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a thing is found by. Whoever writes the name of a thing writes this beside it, in the same
 * statement, with the version of the function that made it.
 *
 * @param words each word of the name as people type it, a blank before each
 * @param near numbers of its longer words and of what is left of them without one letter: two words
 *     that share one are a typing mistake apart
 */
public record SearchText(String words, Set<Integer> near) {

    /** Another number, or another ICU, makes every search text anew. */
    public static final int VERSION = 1_000 + VersionInfo.ICU_VERSION.getMajor();

    /** A mistake in a shorter word would make too many other words. */
    private static final int SHORTEST_MISTYPED = 4;

    private static final int LONGEST_MISTYPED = 24;

    /** Of a name in one or more parts. */
    public static SearchText of(String... parts) {
        var words = new LinkedHashSet<String>();
        var near = new TreeSet<Integer>();
        for (var readings : Spelling.words(String.join(" ", parts))) {
            for (var word : readings) {
                if (words.add(word)) {
                    near.addAll(near(word));
                }
            }
        }
        return new SearchText(
                words.isEmpty() ? "" : " " + String.join(" ", words), Set.copyOf(near));
    }

    /** As the database reads an array of numbers. */
    public String nearAsArray() {
        return near.stream().sorted().toList().toString().replace('[', '{').replace(']', '}');
    }

    static List<Integer> near(String word) {
        if (word.length() < SHORTEST_MISTYPED
                || word.length() > LONGEST_MISTYPED
                || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        var near = new TreeSet<Integer>();
        near.add(word.hashCode());
        for (int i = 0; i < word.length(); i++) {
            near.add((word.substring(0, i) + word.substring(i + 1)).hashCode());
        }
        return List.copyOf(near);
    }
}
