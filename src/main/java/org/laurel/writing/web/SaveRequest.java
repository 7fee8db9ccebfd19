package org.laurel.writing.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.writing.Change;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A save as a browser sends it. */
public record SaveRequest(
        @Nullable UUID change,
        @Nullable Integer base,
        @Nullable String text,
        @Nullable List<UUID> resolves) {

    /** The header that names whose page it is; somebody else may have signed in meanwhile. */
    public static final String PERSON = "Laurel-Person";

    public Change toChange() {
        if (change == null || text == null || text.indexOf('\0') >= 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Change(change, base, text, resolves == null ? List.of() : resolves);
    }
}
