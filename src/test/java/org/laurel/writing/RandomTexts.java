package org.laurel.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts as people may write them, in several scripts, and what others make of them. */
final class RandomTexts {

    private static final List<String> WORDS =
            List.of(
                    "pupils",
                    "skola",
                    "Ålesund",
                    "cafe\u0301",
                    "caf\u00e9",
                    "ученици",
                    "и\u0306од",
                    "a\u030A\u0323",
                    "2026",
                    "🙂",
                    "👩\u200d🏫",
                    "🇸🇪",
                    "👍🏽",
                    "x\u0302\u0304",
                    "и",
                    "och",
                    "the");
    private static final List<String> SIGNS =
            List.of(
                    " ", " ", " ", " ", ", ", ". ", "\n", "\r\n", "\n\n", " – ", "  ", "\u00a0",
                    "");

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    String sign() {
        return SIGNS.get(random.nextInt(SIGNS.size()));
    }

    String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(word()).append(sign());
        }
        return text.toString();
    }

    /** Some of its tokens taken away, replaced, or followed by others. */
    String changed(String text) {
        var tokens = new ArrayList<String>();
        for (var it : Token.of(text)) {
            tokens.add(it.typed());
        }
        for (int edits = random.nextInt(5); edits > 0; edits--) {
            var at = random.nextInt(tokens.size() + 1);
            var gone = Math.min(random.nextInt(4), tokens.size() - at);
            tokens.subList(at, at + gone).clear();
            for (int i = random.nextInt(4); i > 0; i--) {
                tokens.add(at, random.nextBoolean() ? word() : sign());
            }
        }
        return String.join("", tokens);
    }
}
