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
                            head + it.endRevised),
                    base,
                    other);
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

    /** Words that were taken away or put in together are one edit, however they were compared. */
    private static void add(List<Edit> edits, Edit next, List<Token> base, List<Token> other) {
        if (edits.isEmpty()) {
            edits.add(next);
            return;
        }
        var last = edits.getLast();
        var gap = next.start - last.end;
        if (gap > 0 && last.slides() && next.slides() && last.putsIn() == next.putsIn()) {
            if (last.later(base, other, gap) == gap) {
                last = last.moved(gap);
            } else if (next.earlier(base, other, gap) == gap) {
                next = next.moved(-gap);
            }
        }
        if (last.end == next.start && last.to == next.from) {
            edits.removeLast();
            edits.add(new Edit(last.start, next.end, last.from, next.to));
        } else {
            edits.add(next);
        }
    }

    /** Only taken away, or only put in: the same words may then be meant elsewhere. */
    private boolean slides() {
        return putsIn() || from == to;
    }

    private boolean putsIn() {
        return start == end;
    }

    /**
     * By how many tokens, at most, this edit can move back, one that slides, and make the same
     * text.
     */
    private int earlier(List<Token> base, List<Token> other, int most) {
        var text = putsIn() ? other : base;
        var first = putsIn() ? from : start;
        var last = putsIn() ? to : end;
        var by = 0;
        while (by < most && text.get(first - by - 1).sameAs(text.get(last - by - 1))) {
            by++;
        }
        return by;
    }

    /** By how many tokens, at most, it can move on. */
    private int later(List<Token> base, List<Token> other, int most) {
        var text = putsIn() ? other : base;
        var first = putsIn() ? from : start;
        var last = putsIn() ? to : end;
        var by = 0;
        while (by < most && text.get(first + by).sameAs(text.get(last + by))) {
            by++;
        }
        return by;
    }

    /** The same edit at the earliest place where it comes to the same, some way after another. */
    Edit earliest(int after, List<Token> base, List<Token> other) {
        return slides() ? moved(-earlier(base, other, start - after - 1)) : this;
    }

    private Edit moved(int by) {
        return new Edit(start + by, end + by, from + by, to + by);
    }
}
