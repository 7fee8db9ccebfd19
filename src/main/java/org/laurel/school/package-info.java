/** Schools, and who works in them from when until when. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "job",
            "people",
            "country",
            "calendar",
            "language",
            "words",
            "history",
            "mail",
            "command",
            "csv",
            "search",
            "job",
            "site"
        })
@NullMarked
package org.laurel.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
