/** Invented people, schools and projects to try Laurel with. */
@ApplicationModule(
        allowedDependencies = {
            "command",
            "settings",
            "activity",
            "label",
            "application",
            "assessment",
            "decision",
            "evidence",
            "project",
            "school",
            "people",
            "country",
            "scheme",
            "writing",
            "calendar",
            "language",
            "mail",
            "site",
            "words"
        })
@NullMarked
package org.laurel.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
