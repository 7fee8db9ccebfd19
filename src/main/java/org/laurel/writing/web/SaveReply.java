package org.laurel.writing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a browser is answered when it saved: how the answer stands, or what is the matter. */
public record SaveReply(
        @Nullable Integer version,
        String outcome,
        @Nullable String text,
        List<Side> conflicts,
        @Nullable Instant at,
        @Nullable Integer limit) {

    /** A text that contradicts the one that stands. */
    public record Side(UUID id, String text) {}
}
