/** Projects: who founded them, who takes part, where the work can be seen, and what they plan. */
@ApplicationModule(
        allowedDependencies = {
            "job",
            "text",
            "calendar",
            "language",
            "words",
            "settings",
            "command",
            "csv",
            "search",
            "job",
            "history",
            "mail",
            "job",
            "site",
            "country",
            "people",
            "school",
            "scheme"
        })
@NullMarked
package org.laurel.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
