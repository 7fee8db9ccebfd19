package org.laurel.writing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges, word by word, what two writers made of one text. The laws it keeps are in {@code
 * MergeTest}.
 */
public final class Merge {

    /** What came of it; whatever only one of the two changed is in the text. */
    public sealed interface Result {

        String text();

        record Merged(String text) implements Result {}

        /** Both changed the same words: in each span the text has those that stand here. */
        record Overlapping(String text, List<Span> spans) implements Result {

            public Overlapping {
                spans = List.copyOf(spans);
            }
        }
    }

    /**
     * Words both writers changed.
     *
     * @param at where they begin in the merged text
     * @param text the merged text with the words of the other writer in this place
     */
    public record Span(int at, String here, String there, String text) {}

    /** What is merged, in tokens. */
    record Three(List<Token> base, List<Token> here, List<Token> there) {

        /** Where each text is one word there are no words to merge, only values to choose from. */
        static Three of(String base, String here, String there) {
            return Token.oneWord(base) && Token.oneWord(here) && Token.oneWord(there)
                    ? new Three(Token.whole(base), Token.whole(here), Token.whole(there))
                    : new Three(Token.of(base), Token.of(here), Token.of(there));
        }
    }

    /** Past this much to compare, or this many spans, the whole text is one conflict. */
    record Bound(int steps, int spans) {

        static final Bound USUAL = new Bound(4_000_000, 20);
    }

    private Merge() {}

    /**
     * Brings together two texts that were written from one.
     *
     * @param base the text both started from
     * @param here the text that stands
     * @param there the text that arrives
     */
    public static Result of(String base, String here, String there) {
        return of(base, here, there, Bound.USUAL);
    }

    static Result of(String base, String here, String there, Bound bound) {
        if (there.equals(here) || there.equals(base)) {
            return new Result.Merged(here);
        }
        if (here.equals(base)) {
            return new Result.Merged(there);
        }
        var merged = byWords(Three.of(base, here, there), bound);
        return merged != null
                ? merged
                : new Result.Overlapping(here, List.of(new Span(0, here, there, there)));
    }

    static @Nullable Result byWords(Three texts, Bound bound) {
        try {
            var edits =
                    Agreement.of(
                            texts,
                            Edit.between(texts.base(), texts.here(), bound.steps()),
                            Edit.between(texts.base(), texts.there(), bound.steps()));
            for (var touching : List.of(false, true)) {
                var weaving =
                        new Weaving(texts, Region.of(texts, edits.here(), edits.there(), touching));
                if (weaving.spans() <= bound.spans()) {
                    var woven = weaving.result();
                    if (woven != null) {
                        return woven;
                    }
                }
            }
            return null;
        } catch (Edit.TooMuch _) {
            return null;
        }
    }

    /** Puts the merged text together, region by region. */
    private static final class Weaving {

        /** Tokens of the result, and those of the other writer that contradict them. */
        private record Disputed(int from, int to, List<Token> there) {}

        private final Three texts;
        private final List<Token> woven = new ArrayList<>();
        private final List<Disputed> disputed = new ArrayList<>();

        Weaving(Three texts, List<Region> regions) {
            this.texts = texts;
            var done = 0;
            var here = 0;
            var there = 0;
            for (var region : regions) {
                keep(done, region.start(), here, there);
                weave(region);
                done = region.end();
                here = region.here().to() - done;
                there = region.there().to() - done;
            }
            keep(done, texts.base().size(), here, there);
        }

        int spans() {
            return disputed.size();
        }

        /** Nothing where words of the two would have grown together into one of neither. */
        @Nullable Result result() {
            var text = Token.join(woven);
            var spans = new ArrayList<Span>();
            for (var it : disputed) {
                var other = new ArrayList<>(woven.subList(0, it.from()));
                var at = Token.join(other).length();
                other.addAll(it.there());
                other.addAll(woven.subList(it.to(), woven.size()));
                if (!apart(other)) {
                    return null;
                }
                var here = Token.join(woven.subList(it.from(), it.to()));
                spans.add(new Span(at, here, Token.join(it.there()), Token.join(other)));
            }
            if (!apart(woven)) {
                return null;
            }
            return spans.isEmpty() ? new Result.Merged(text) : new Result.Overlapping(text, spans);
        }

        private static boolean apart(List<Token> tokens) {
            return tokens.size() <= 1 || Token.of(Token.join(tokens)).equals(tokens);
        }

        /** A letter that was only written in another way is taken from whoever did so. */
        private void keep(int start, int end, int here, int there) {
            for (int i = start; i < end; i++) {
                var mine = texts.here().get(i + here);
                woven.add(mine.equals(texts.base().get(i)) ? texts.there().get(i + there) : mine);
            }
        }

        private void weave(Region region) {
            var here = region.here().of(texts.here());
            var there = region.there().of(texts.there());
            if (!region.disputed(texts)) {
                woven.addAll(region.here().changed() ? here : there);
                return;
            }
            var shorter = Math.min(here.size(), there.size());
            var head = 0;
            while (head < shorter && here.get(head).sameAs(there.get(head))) {
                head++;
            }
            var tail = 0;
            while (tail < shorter - head
                    && here.get(here.size() - 1 - tail)
                            .sameAs(there.get(there.size() - 1 - tail))) {
                tail++;
            }
            var other = there.subList(head, there.size() - tail);
            var from = woven.size() + head;
            woven.addAll(here);
            var to = woven.size() - tail;
            if (region.start() == region.end() && head + tail == shorter) {
                // Both put in the same, and one of them more: there is nothing to choose.
                woven.addAll(from, other);
            } else {
                disputed.add(new Disputed(from, to, other));
            }
        }
    }
}
