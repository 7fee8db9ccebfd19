/** Tells everybody who subscribed that a round was announced, in their language. */
@ApplicationModule(
        allowedDependencies = {
            "job",
            "round",
            "scheme",
            "people",
            "country",
            "mail",
            "job",
            "history",
            "calendar",
            "words",
            "site",
            "language",
            "settings"
        })
@NullMarked
package org.laurel.newsletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
