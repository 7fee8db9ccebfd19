package org.laurel.application;

import java.time.Instant;
import java.util.Optional;
import org.laurel.application.Application.Draft;

/** What another module wants settled before a draft is handed in, such as a signature. */
public interface HandInGuard {

    /** The {@code version} is the SHA-256, in hexadecimal, of what would be handed in now. */
    Optional<Missing.Unsettled> lacks(Draft draft, String version);

    /** Where a form that is closed for its sake is opened again; none where it closes nothing. */
    default Optional<String> reopenedAt(ApplicationId id) {
        return Optional.empty();
    }

    /**
     * The form goes back to be improved: what was settled for the version sent settles no other.
     */
    default void startAnew(ApplicationId id, Instant at) {}
}
