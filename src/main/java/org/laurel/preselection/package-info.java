/** Looks at every school by the rules of a label that asks no school to apply before. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "eligibility",
            "round",
            "scheme",
            "rules",
            "school",
            "people",
            "country",
            "history",
            "calendar",
            "words",
            "site",
            "language",
            "command",
            "settings"
        })
@NullMarked
package org.laurel.preselection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
