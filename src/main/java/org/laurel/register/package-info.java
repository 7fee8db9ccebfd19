/**
 * Everything a stranger may read: what labels ask for, which were awarded, and how to check one.
 */
@ApplicationModule(
        allowedDependencies = {
            "label",
            "membership",
            "application",
            "scheme",
            "round",
            "rules",
            "country",
            "school",
            "people",
            "language",
            "words",
            "site",
            "calendar",
            "settings",
            "search"
        })
@NullMarked
package org.laurel.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
