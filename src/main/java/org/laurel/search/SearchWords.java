package org.laurel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed to find something. Every word has to be there, in any order; a word of one or
 * two letters begins one that is there.
 */
public record SearchWords(List<List<String>> words) {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    private static final int ANYWHERE = 3;

    /** How a word has to be there. */
    public enum Match {
        /** As it was typed. */
        TYPED,
        /** With one typing mistake: a letter too many, too few, wrong, or at another place. */
        MISTYPED
    }

    public SearchWords {
        words = words.stream().map(List::copyOf).toList();
    }

    public static SearchWords of(String typed) {
        return new SearchWords(
                Spelling.words(typed.substring(0, Math.min(typed.length(), LONGEST))).stream()
                        .limit(MOST_WORDS)
                        .map(List::copyOf)
                        .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether no word has as many letters. */
    public boolean shorterThan(int letters) {
        return words.stream().flatMap(List::stream).allMatch(it -> it.length() < letters);
    }

    /** Every word is found in one of some tables; all but the first may have no row. */
    public String in(Match match, Map<String, Object> parameters, String... tables) {
        var all = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            all.add(word(i, match, parameters, tables));
        }
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    /**
     * One of the words is found so. The tables have {@code search_text} and {@code search_near}.
     */
    public String word(int number, Match match, Map<String, Object> parameters, String... tables) {
        var any = new ArrayList<String>();
        var readings = words.get(number);
        for (var table : tables) {
            for (int i = 0; i < readings.size(); i++) {
                var name = "word%d_%d".formatted(number, i);
                any.add("%s.search_text like :%s".formatted(table, name));
                parameters.put(name, pattern(readings.get(i)));
            }
        }
        var near =
                readings.stream().flatMap(it -> SearchText.near(it).stream()).distinct().toList();
        if (match == Match.MISTYPED && !near.isEmpty()) {
            for (var table : tables) {
                any.add("%s.search_near && :near%d".formatted(table, number));
            }
            parameters.put("near" + number, near.toArray(Integer[]::new));
        }
        return "(" + String.join(" or ", any) + ")";
    }

    /** Words are letters and digits alone, so none of them stands for anything. */
    private static String pattern(String word) {
        return (word.length() < ANYWHERE ? "% " : "%") + word + "%";
    }
}
