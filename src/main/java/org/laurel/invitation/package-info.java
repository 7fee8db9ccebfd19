/** Invites the teachers of eligible schools to a round. */
@ApplicationModule(
        allowedDependencies = {
            "job",
            "preselection",
            "round",
            "scheme",
            "school",
            "people",
            "country",
            "mail",
            "history",
            "calendar",
            "words",
            "site",
            "language",
            "settings"
        })
@NullMarked
package org.laurel.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
