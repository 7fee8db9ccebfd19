/** What waits for a teacher, an assessor and an officer, and the lists they work through. */
@ApplicationModule(
        allowedDependencies = {
            "application",
            "assessment",
            "round",
            "label",
            "membership",
            "kit",
            "scheme",
            "project",
            "school",
            "people",
            "country",
            "search",
            "csv",
            "words",
            "site",
            "calendar",
            "language"
        })
@NullMarked
package org.laurel.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
