package org.laurel.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Takes a text apart into its words, each in the small Latin letters and digits that people type
 * for it: no marks, no signs, one spelling for every way to write a letter. A word of another
 * script may have several readings.
 */
final class Spelling {

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();

    /** Letters that are no Latin letter with a mark on it, and what people type for them. */
    private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII; Lower");

    /** ICU leaves the letter schwa as it is; Azerbaijani without its letters writes e. */
    private static final Map<Integer, String> LETTERS = new ConcurrentHashMap<>(Map.of(0x259, "e"));

    /** Modern Greek as it is spoken and as schools teach the ancient; both Armenian boards. */
    private static final Map<Integer, List<String>> WAYS =
            Map.of(
                    UScript.GREEK, List.of("Greek-Latin/UNGEGN", "Greek-Latin"),
                    UScript.ARMENIAN, List.of("Armenian-Latin/BGN", "Armenian-Latin"));

    private static final String ANY = "Any-Latin";
    private static final Map<String, Transliterator> TO_LATIN = new ConcurrentHashMap<>();

    private Spelling() {}

    /** The words in their order, each in every reading it has. */
    static List<Set<String>> words(String text) {
        var words = new ArrayList<Set<String>>();
        var word = new StringBuilder();
        (FOLDED.normalize(text) + " ")
                .codePoints()
                .forEach(
                        it -> {
                            if (isPartOfAWord(it)) {
                                word.appendCodePoint(it);
                            } else if (!joins(it)) {
                                add(words, word);
                            }
                        });
        return words;
    }

    private static void add(List<Set<String>> words, StringBuilder word) {
        if (!word.isEmpty()) {
            var readings = new LinkedHashSet<String>();
            for (var it : latin(word.toString())) {
                var typed = ascii(it);
                if (!typed.isEmpty()) {
                    readings.add(typed);
                }
            }
            if (!readings.isEmpty()) {
                words.add(readings);
            }
            word.setLength(0);
        }
    }

    private static boolean isPartOfAWord(int sign) {
        return isMark(sign) || (UCharacter.isLetterOrDigit(sign) && !joins(sign));
    }

    private static boolean isMark(int sign) {
        return switch (UCharacter.getType(sign)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    /** Apostrophes in all their forms stand within a word: O'Neill is also typed as oneill. */
    private static boolean joins(int sign) {
        return "'’‘`´".indexOf(sign) >= 0 || (sign >= 0x2B0 && sign <= 0x2FF);
    }

    private static Set<String> latin(String word) {
        var script = script(word);
        if (script == UScript.LATIN) {
            return Set.of(word);
        }
        if (script == UScript.CYRILLIC) {
            return Cyrillic.readings(word);
        }
        return WAYS.getOrDefault(script, List.of(ANY)).stream()
                .map(it -> transliterated(word, it))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first that is not Latin. */
    private static int script(String word) {
        return word.codePoints()
                .filter(UCharacter::isLetter)
                .map(UScript::getScript)
                .filter(it -> it > UScript.INHERITED && it != UScript.LATIN)
                .findFirst()
                .orElse(UScript.LATIN);
    }

    private static String transliterated(String word, String way) {
        return TO_LATIN.computeIfAbsent(way, Transliterator::getInstance).transliterate(bare(word));
    }

    private static String ascii(String word) {
        var typed = new StringBuilder();
        // A word in two scripts has letters left.
        bare(script(word) == UScript.LATIN ? word : transliterated(word, ANY))
                .codePoints()
                .forEach(
                        it -> {
                            if (it < 0x80) {
                                if (Character.isLetterOrDigit(it)) {
                                    typed.append((char) Character.toLowerCase(it));
                                }
                            } else if (UCharacter.isDigit(it)) {
                                typed.append(UCharacter.digit(it));
                            } else {
                                typed.append(LETTERS.computeIfAbsent(it, Spelling::typed));
                            }
                        });
        return typed.toString();
    }

    private static String typed(int letter) {
        var typed = new StringBuilder();
        ASCII.transliterate(Character.toString(letter))
                .codePoints()
                .filter(UCharacter::isLetterOrDigit)
                .filter(it -> !joins(it))
                .forEach(typed::appendCodePoint);
        return typed.toString();
    }

    private static String bare(String word) {
        var bare = new StringBuilder();
        APART.normalize(word).codePoints().filter(it -> !isMark(it)).forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
