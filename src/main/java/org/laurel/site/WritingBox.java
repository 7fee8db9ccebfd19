package org.laurel.site;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A box that saves by itself. Without a script it travels with its form as {@code text.<question>},
 * {@code base.<question>}, {@code change.<question>} and {@code resolves.<question>}.
 *
 * @param saveAt the address a save is PUT to
 * @param change the id of the change that sending the form makes; sent twice it counts once
 * @param person whose copy a browser keeps
 * @param limit the most words, null where there is none
 * @param saved when the text was last saved, in words, such as {@code 10:42}
 */
public record WritingBox(
        String question,
        String label,
        @Nullable String hint,
        List<String> guidance,
        String text,
        long version,
        String saveAt,
        UUID change,
        String person,
        @Nullable Integer limit,
        @Nullable String saved,
        List<OtherText> conflicts,
        @Nullable String problem) {

    /**
     * Words that were written at the same time and wait for somebody to choose.
     *
     * @param version the version that had these words {@code here} when the others came
     * @param text that version with the words {@code there} in their place
     */
    public record OtherText(UUID id, int version, String text, String here, String there) {}
}
