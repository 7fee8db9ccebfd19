/** Applications for a label: drafting, submission, taking back, withdrawal. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "eligibility",
            "preselection",
            "round",
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
package org.laurel.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
