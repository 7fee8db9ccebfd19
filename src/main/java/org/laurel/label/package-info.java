/** The awarded label: its code, its page, its certificate. */
@ApplicationModule(
        allowedDependencies = {
            "decision",
            "round",
            "assessment",
            "application",
            "scheme",
            "project",
            "school",
            "people",
            "country",
            "history",
            "words",
            "site",
            "calendar",
            "language",
            "settings",
            "command",
            "csv"
        })
@NullMarked
package org.laurel.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
