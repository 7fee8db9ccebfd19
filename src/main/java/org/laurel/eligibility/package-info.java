/** Gathers the facts and asks the rules. The same facts serve one applicant and all of Europe. */
@ApplicationModule(
        allowedDependencies = {
            "scheme",
            "rules",
            "people",
            "project",
            "school",
            "country",
            "calendar"
        })
@NullMarked
package org.laurel.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
