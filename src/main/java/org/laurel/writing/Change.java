package org.laurel.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One save as the browser sends it: its own id, the version it started from, the whole text, and
 * the conflicts its writer settles with it. The same change may arrive many times.
 */
public record Change(UUID id, @Nullable Integer base, String text, List<UUID> resolves) {

    /** More than anybody writes in a box, and little enough for a database row; in characters. */
    public static final int LONGEST_TEXT = 100_000;

    public Change {
        resolves = List.copyOf(resolves);
    }

    /** Whether a text can be kept letter by letter: no zero byte, no half of a character. */
    public static boolean canBeKept(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }
}
