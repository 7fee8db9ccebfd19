/** The windows in which a support organisation takes applications to a scheme. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "job",
            "calendar",
            "country",
            "history",
            "language",
            "people",
            "scheme",
            "site",
            "words"
        })
@NullMarked
package org.laurel.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
