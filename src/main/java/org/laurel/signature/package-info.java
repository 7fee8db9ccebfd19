/** The signature of a school's head over one exact version. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "assessment",
            "application",
            "scheme",
            "round",
            "evidence",
            "writing",
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
package org.laurel.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
