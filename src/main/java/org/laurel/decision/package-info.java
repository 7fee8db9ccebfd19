/** Decisions with their reasons, and the letters that tell them. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "job",
            "assessment",
            "assessment :: web",
            "application",
            "writing",
            "scheme",
            "rules",
            "round",
            "project",
            "school",
            "people",
            "country",
            "history",
            "words",
            "site",
            "calendar",
            "language",
            "mail",
            "settings"
        })
@NullMarked
package org.laurel.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
