package org.laurel.writing.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A save as a browser sends it. */
public record SaveRequest(
        @Nullable UUID change,
        @Nullable Integer base,
        @Nullable UUID from,
        @Nullable String text,
        @Nullable List<UUID> resolves) {

    /** The header that names whose page it is; somebody else may have signed in meanwhile. */
    public static final String PERSON = "Laurel-Person";
}
