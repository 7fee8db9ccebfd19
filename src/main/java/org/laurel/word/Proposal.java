package org.laurel.word;

import java.util.List;
import org.laurel.writing.WordDiff;

/** What a document says about one question that the form does not say yet. */
public sealed interface Proposal {

    String question();

    String title();

    /** What was read; shown where it cannot be taken, so that nobody has to look for it. */
    String text();

    /**
     * A change that can be saved.
     *
     * @param base the version it started from
     * @param value what is saved
     * @param changed what was changed in the document
     * @param meanwhile whether the answer was changed here as well since then
     */
    record Change(
            String question,
            String title,
            String text,
            int base,
            String value,
            List<WordDiff.Piece> changed,
            boolean meanwhile)
            implements Proposal {}

    /** Longer than an answer can be. */
    record TooLong(String question, String title, String text, int most) implements Proposal {}

    /** None of what may be chosen. */
    record NoSuchChoice(String question, String title, String text, List<String> choices)
            implements Proposal {}
}
