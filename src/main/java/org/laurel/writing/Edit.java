package org.laurel.writing;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** Tokens of a text that were replaced by those of another: [start, end) by [from, to). */
record Edit(int start, int end, int from, int to) {

    /** Two texts differ in more than can be compared in the steps allowed. */
    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooMuch() {
            super("Too much differs", null, false, false);
        }
    }

    /**
     * The edits that make one text of the other, in order, never two side by side.
     *
     * @param steps how many tokens may be compared; a measure of time that is always the same
     */
    static List<Edit> between(List<Token> base, List<Token> other, int steps) {
        var head = 0;
        var shorter = Math.min(base.size(), other.size());
        while (head < shorter && base.get(head).sameAs(other.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < shorter - head
                && base.get(base.size() - 1 - tail).sameAs(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        var old = base.subList(head, base.size() - tail);
        var young = other.subList(head, other.size() - tail);
        if (old.isEmpty() && young.isEmpty()) {
            return List.of();
        }
        if (old.isEmpty() || young.isEmpty()) {
            return List.of(new Edit(head, head + old.size(), head, head + young.size()));
        }
        var edits = new ArrayList<Edit>();
        for (var it : compare(old, young, steps)) {
            add(
                    edits,
                    new Edit(
                            head + it.startOriginal,
                            head + it.endOriginal,
                            head + it.startRevised,
                            head + it.endRevised));
        }
        return edits;
    }

    private static List<Change> compare(List<Token> old, List<Token> young, int steps) {
        var left = new int[] {steps};
        return new MeyersDiffWithLinearSpace<Token>(
                        (one, two) -> {
                            if (left[0]-- == 0) {
                                throw new TooMuch();
                            }
                            return one.sameAs(two);
                        })
                .computeDiff(old, young, null);
    }

    private static void add(List<Edit> edits, Edit next) {
        if (!edits.isEmpty()
                && edits.getLast().end == next.start
                && edits.getLast().to == next.from) {
            var last = edits.removeLast();
            edits.add(new Edit(last.start, next.end, last.from, next.to));
        } else {
            edits.add(next);
        }
    }
}
