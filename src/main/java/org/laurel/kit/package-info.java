/**
 * The plaque and the flag for a school with a label: where they go, when they were sent, and that
 * they arrived.
 */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "job",
            "label",
            "school",
            "people",
            "country",
            "scheme",
            "csv",
            "history",
            "calendar",
            "words",
            "site",
            "language"
        })
@NullMarked
package org.laurel.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
