/** Files and links that show what a form says. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "fault",
            "calendar",
            "history",
            "job",
            "people",
            "settings",
            "site",
            "traffic",
            "words",
            "writing"
        })
@NullMarked
package org.laurel.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
