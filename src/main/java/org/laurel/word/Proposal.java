package org.laurel.word;

import java.util.List;
import org.laurel.writing.WordDiff;

/** What a document says about one question that the form does not say yet. */
public sealed interface Proposal {

    String question();

    String title();

    /** What was read; shown where it cannot be taken, so that nobody has to look for it. */
    String text();

    /** What cannot come along, each as often as it stands there. */
    List<LeftOut> leftOut();

    /**
     * A change that can be saved.
     *
     * @param base the version it started from
     * @param value what is saved
     * @param changed what would stand, beside what stands
     * @param disputed the words that were changed here as well, and would wait for a choice
     * @param meanwhile whether the answer was changed here since the document was made
     */
    record Change(
            String question,
            String title,
            String text,
            List<LeftOut> leftOut,
            int base,
            String value,
            List<WordDiff.Piece> changed,
            List<Disputed> disputed,
            boolean meanwhile)
            implements Proposal {

        public Change {
            changed = List.copyOf(changed);
            disputed = List.copyOf(disputed);
        }
    }

    /** The words that stand here, and what the document has in their place. */
    record Disputed(String here, String there) {}

    /** Longer than an answer can be. */
    record TooLong(String question, String title, String text, List<LeftOut> leftOut, int most)
            implements Proposal {}

    /** None of what may be chosen. */
    record NoSuchChoice(
            String question, String title, String text, List<LeftOut> leftOut, List<String> choices)
            implements Proposal {}

    /** No other words, but something that cannot come along. */
    record NoOtherWords(String question, String title, List<LeftOut> leftOut) implements Proposal {

        @Override
        public String text() {
            return "";
        }
    }
}
