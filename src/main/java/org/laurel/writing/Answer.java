package org.laurel.writing;

import java.util.List;
import java.util.UUID;

/** What stands in one box: its version, its text, and the words that contradict it. */
public record Answer(String question, int version, String text, List<Side> conflicts) {

    /**
     * Words that were written at the same time as those that stand; they wait for a person to
     * choose or combine.
     *
     * @param version the version of the answer when they came
     * @param text that version with the other words in their place
     * @param here the words that stand
     * @param there the words that came
     */
    public record Side(UUID conflict, int version, String text, String here, String there) {}

    public Answer {
        conflicts = List.copyOf(conflicts);
    }
}
