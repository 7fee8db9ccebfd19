package org.laurel.writing;

import java.util.List;
import java.util.UUID;

/** What stands in one box: its version, its text, and the texts that contradict it. */
public record Answer(String question, int version, String text, List<Side> conflicts) {

    /**
     * A text that was written from an older version; it waits for a person to choose or combine.
     */
    public record Side(UUID conflict, String text) {}

    public Answer {
        conflicts = List.copyOf(conflicts);
    }
}
