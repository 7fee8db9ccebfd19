package org.laurel.application;

import java.util.Optional;
import org.laurel.application.Application.Draft;

/** What another module wants settled before a draft is handed in, such as a signature. */
public interface HandInGuard {

    /** The {@code version} is the SHA-256, in hexadecimal, of what would be handed in now. */
    Optional<Missing.Unsettled> lacks(Draft draft, String version);
}
