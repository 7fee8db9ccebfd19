package org.laurel.writing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.text.Typed;

/**
 * One save as the browser sends it: its own id, the version it started from, the whole text, and
 * the conflicts its writer settles with it. The same change may arrive many times.
 *
 * @param from an earlier change of the same writer whose text this one continues, where that is not
 *     the text of the version it started from
 */
public record Change(
        UUID id,
        @Nullable Integer base,
        @Nullable UUID from,
        String text,
        List<UUID> resolves,
        Kind kind) {

    /** Where a text comes from. */
    public enum Kind {
        TYPED,
        /** An earlier text of the same answer, brought back. */
        RESTORED,
        /** Read back from a Word document. */
        WORD;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** More than anybody writes in a box, and little enough for a database row; in characters. */
    public static final int LONGEST_TEXT = 100_000;

    public Change {
        text = Typed.text(text);
        resolves = List.copyOf(resolves);
    }

    public Change(UUID id, @Nullable Integer base, String text, List<UUID> resolves) {
        this(id, base, null, text, resolves, Kind.TYPED);
    }
}
