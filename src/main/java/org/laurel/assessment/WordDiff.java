package org.laurel.assessment;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
public final class WordDiff {

    /** Some words in a row that stand in both texts, in the new one, or in the old one alone. */
    public record Span(Kind kind, String text) {

        public enum Kind {
            SAME,
            ADDED,
            REMOVED
        }
    }

    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

    private WordDiff() {}

    /** The spans in order; those in both or added make the new text, nothing lost. */
    public static List<Span> between(String before, String after) {
        var spans = new ArrayList<Span>();
        for (var delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(spans, Span.Kind.SAME, delta.getTarget().getLines());
                case DELETE, INSERT, CHANGE -> addChange(spans, delta);
            }
        }
        return spans;
    }

    private static void addChange(List<Span> spans, AbstractDelta<String> delta) {
        add(spans, Span.Kind.REMOVED, delta.getSource().getLines());
        add(spans, Span.Kind.ADDED, delta.getTarget().getLines());
    }

    private static void add(List<Span> spans, Span.Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            spans.add(new Span(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
