package org.laurel.writing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.writing.Answer;

/**
 * What a browser is answered when it saved: how the answer stands, or what is the matter.
 *
 * @param reopen where a closed form can be opened again
 */
public record SaveReply(
        @Nullable Integer version,
        String outcome,
        @Nullable String text,
        List<Side> conflicts,
        @Nullable Instant at,
        @Nullable Integer limit,
        @Nullable String reopen) {

    /** Words that contradict those that stand, and the text they make in their place. */
    public record Side(UUID id, int version, String text, String here, String there) {

        static List<Side> of(Answer answer) {
            return answer.conflicts().stream()
                    .map(
                            it ->
                                    new Side(
                                            it.conflict(),
                                            it.version(),
                                            it.text(),
                                            it.here(),
                                            it.there()))
                    .toList();
        }
    }
}
