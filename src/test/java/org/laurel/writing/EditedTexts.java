package org.laurel.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A text of words that all differ, edited by two writers at places that are known, so that what
 * must come of it is known as well.
 */
final class EditedTexts {

    private final StringBuilder base = new StringBuilder();
    private final StringBuilder here = new StringBuilder();
    private final StringBuilder there = new StringBuilder();
    private final StringBuilder both = new StringBuilder();
    private final List<String> disputedHere = new ArrayList<>();
    private final List<String> disputedThere = new ArrayList<>();

    EditedTexts(Random random, RandomTexts texts, boolean disputed) {
        var count = 4 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            var word = "w" + i + " " + texts.word();
            var blank = random.nextInt(6) == 0 ? ".\n" : " ";
            append(word + blank, word + blank, word + blank, word + blank);
            var stable = "k" + i;
            var change = "c" + i + "x";
            switch (random.nextInt(disputed ? 6 : 5)) {
                case 0 -> append(change + " ", "H" + i + " ", change + " ", "H" + i + " ");
                case 1 -> append(change + " ", change + " ", "T" + i + " ", "T" + i + " ");
                case 2 -> append(change + " ", "", change + " ", "");
                case 3 -> append("", "", "T" + i + " 🙂 ", "T" + i + " 🙂 ");
                case 4 -> append("", "H" + i + "ж\u0301 ", "", "H" + i + "ж\u0301 ");
                default -> dispute(i, change);
            }
            append(stable + " ", stable + " ", stable + " ", stable + " ");
        }
        if (disputed) {
            dispute(count, "c" + count);
        }
    }

    String base() {
        return base.toString();
    }

    String here() {
        return here.toString();
    }

    String there() {
        return there.toString();
    }

    String both() {
        return both.toString();
    }

    List<String> disputedHere() {
        return disputedHere;
    }

    List<String> disputedThere() {
        return disputedThere;
    }

    private void dispute(int i, String change) {
        append(change + " ", "H" + i + " ", "T" + i + " ", "H" + i + " ");
        disputedHere.add("H" + i);
        disputedThere.add("T" + i);
    }

    private void append(String base, String here, String there, String both) {
        this.base.append(base);
        this.here.append(here);
        this.there.append(there);
        this.both.append(both);
    }
}
