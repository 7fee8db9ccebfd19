package org.laurel.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.laurel.writing.Merge.Three;

/**
 * A stretch of the base that one or both writers changed, with what each has in its place; outside
 * of all regions nobody changed anything.
 */
record Region(int start, int end, Part here, Part there) {

    /** What one writer has in place of the region, and whether that is a change. */
    record Part(int from, int to, boolean changed) {

        List<Token> of(List<Token> tokens) {
            return tokens.subList(from, to);
        }

        Part and(Part next) {
            return new Part(from, next.to, changed || next.changed);
        }
    }

    private record Side(Edit edit, boolean here) {}

    /**
     * The regions in order.
     *
     * @param touching whether edits that only touch overlap as well
     */
    static List<Region> of(Three texts, List<Edit> here, List<Edit> there, boolean touching) {
        var sides = new ArrayList<Side>();
        here.forEach(it -> sides.add(new Side(it, true)));
        there.forEach(it -> sides.add(new Side(it, false)));
        sides.sort(
                Comparator.comparingInt((Side it) -> it.edit().start())
                        .thenComparingInt(it -> it.edit().end()));
        var regions = new ArrayList<Region>();
        var moved = new int[2];
        for (int i = 0; i < sides.size(); ) {
            var start = sides.get(i).edit().start();
            var end = start;
            var changed = new boolean[2];
            var before = moved.clone();
            do {
                var side = sides.get(i++);
                var edit = side.edit();
                var which = side.here() ? 0 : 1;
                end = Math.max(end, edit.end());
                changed[which] = true;
                moved[which] += edit.to() - edit.from() - (edit.end() - edit.start());
            } while (i < sides.size() && overlaps(start, end, sides.get(i).edit(), touching));
            regions.add(
                    new Region(
                            start,
                            end,
                            new Part(start + before[0], end + moved[0], changed[0]),
                            new Part(start + before[1], end + moved[1], changed[1])));
        }
        return joined(regions, texts);
    }

    /** Both changed it, and not in the same way. */
    boolean disputed(Three texts) {
        return here.changed
                && there.changed
                && !same(here.of(texts.here()), there.of(texts.there()));
    }

    static boolean same(List<Token> one, List<Token> two) {
        if (one.size() != two.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).sameAs(two.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Texts put in at one place contradict each other: nobody can tell which comes first. */
    private static boolean overlaps(int start, int end, Edit next, boolean touching) {
        var bothPutIn = start == end && next.start() == end && next.end() == end;
        return bothPutIn || next.start() < end || (touching && next.start() == end);
    }

    /** Disputed words with nothing but blanks and signs between them are disputed together. */
    private static List<Region> joined(List<Region> regions, Three texts) {
        var joined = new ArrayList<Region>();
        for (var next : regions) {
            if (!joined.isEmpty()
                    && joined.getLast().disputed(texts)
                    && next.disputed(texts)
                    && texts.base().subList(joined.getLast().end, next.start).stream()
                            .noneMatch(it -> it.isWord() || it.endsLine())) {
                var last = joined.removeLast();
                joined.add(
                        new Region(
                                last.start,
                                next.end,
                                last.here.and(next.here),
                                last.there.and(next.there)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
