/** Persons, how they sign in, and the roles they hold. */
@ApplicationModule(
        allowedDependencies = {
            "job",
            "text",
            "calendar",
            "language",
            "words",
            "history",
            "mail",
            "site",
            "traffic",
            "country",
            "command",
            "settings",
            "csv",
            "search",
            "job"
        })
@NullMarked
package org.laurel.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
