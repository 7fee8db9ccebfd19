package org.laurel.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.laurel.language.Language;

/** Who reads a private page; the shell asks, and the module that knows people answers. */
public interface SignedInReader {

    Optional<Reader> of(HttpServletRequest request);

    /**
     * The signed-in person as the shell sees them.
     *
     * @param left how long they stay signed in if they do nothing
     */
    record Reader(String id, String name, Language language, ZoneId zone, Duration left) {}
}
