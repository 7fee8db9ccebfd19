package org.laurel.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cyrillic in Latin letters. Countries write the same letter in other ways, and a name does not
 * tell whose it is, so a word has three readings: the official Bulgarian one, the official
 * Ukrainian one, and letter by letter as Serbian and Macedonian write, marks left out. ICU knows
 * none of the first two: its Bulgarian and Ukrainian are those of the British and American boards.
 */
final class Cyrillic {

    private static final String LETTERS =
            """
            а a a a, б b b b, в v v v, г g h g, ґ g g g, д d d d, ѓ gj gj g, ђ dj dj d, е e e e, ё yo io e,
            є ye ie je, ж zh zh z, з z z z, ѕ dz dz dz, и i y i, і i i i, ї yi i ji, й y i j, ј j j j, к k k k,
            л l l l, љ lj lj lj, м m m m, н n n n, њ nj nj nj, о o o o, п p p p, р r r r, с s s s, т t t t,
            ћ c c c, ќ kj kj k, у u u u, ў u u u, ф f f f, х h kh h, ц ts ts c, ч ch ch c, џ dzh dzh dz,
            ш sh sh s, щ sht shch st, ъ a - a, ы y y y, ь y - -, э e e e, ю yu iu ju, я ya ia ja""";

    /** How Ukrainian writes some letters where a word begins. */
    private static final Map<String, String> FIRST =
            Map.of("є", "ye", "ї", "yi", "й", "y", "ю", "yu", "я", "ya");

    private static final Map<String, List<String>> READINGS = readings();

    private Cyrillic() {}

    /** Every reading of a word in small, composed letters. */
    static Set<String> readings(String word) {
        var all = new LinkedHashSet<String>();
        // The Bulgarian law writes София as Sofia.
        all.add(read(word.replaceFirst("ия$", "иa"), 0));
        var first = FIRST.get(word.substring(0, 1));
        all.add(
                first == null
                        ? read(word.replace("зг", "zgh"), 1)
                        : first + read(word.substring(1), 1));
        all.add(read(word, 2));
        return all;
    }

    private static String read(String word, int reading) {
        var latin = new StringBuilder();
        for (var letter : word.split("", -1)) {
            var ways = READINGS.get(letter);
            latin.append(ways == null ? letter : ways.get(reading));
        }
        return latin.toString();
    }

    private static Map<String, List<String>> readings() {
        var readings = new HashMap<String, List<String>>();
        for (var line : LETTERS.split(",\\s+", -1)) {
            var ways = List.of(line.replace("-", "").split(" ", -1));
            readings.put(ways.getFirst(), ways.subList(1, ways.size()));
        }
        return readings;
    }
}
