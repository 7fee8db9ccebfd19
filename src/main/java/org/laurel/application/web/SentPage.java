package org.laurel.application.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Snapshot;

/**
 * What was handed in, as it was then.
 *
 * @param by who sent it; none where its reader did
 * @param others the other times it was sent, the first one first
 */
public record SentPage(
        Head head,
        String at,
        @Nullable String by,
        List<Section> sections,
        Snapshot snapshot,
        String sha256,
        List<Other> others) {

    /** Another time, and where it is read. */
    public record Other(String at, String address) {}
}
