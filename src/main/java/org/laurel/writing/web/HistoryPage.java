package org.laurel.writing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.writing.WordDiff;

/**
 * The history of one box.
 *
 * @param address of the box; its history is below it
 * @param back the page with the box
 * @param open whether texts can be brought back
 * @param older where older texts are
 */
public record HistoryPage(
        String title,
        String address,
        String back,
        boolean open,
        int version,
        List<Entry> entries,
        @Nullable String older) {

    /**
     * One text that came.
     *
     * @param what the key of what became of the text
     * @param changed what the answer looked like after it, beside before
     * @param typed what came where that is not what stood then, beside what stood
     * @param bringBack whether what stood then is another text than now
     */
    public record Entry(
            UUID revision,
            Instant at,
            String by,
            String what,
            List<WordDiff.Piece> changed,
            List<WordDiff.Piece> typed,
            boolean bringBack,
            UUID change) {}
}
