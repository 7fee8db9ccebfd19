/** Who assesses what, without conflict of interest; score sheets and how they combine. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "application",
            "scheme",
            "rules",
            "word",
            "word :: web",
            "writing",
            "writing :: web",
            "evidence",
            "project",
            "school",
            "people",
            "country",
            "history",
            "words",
            "site",
            "calendar",
            "language",
            "mail"
        })
@NullMarked
package org.laurel.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
