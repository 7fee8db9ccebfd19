/** Tells people by mail what happened and what is due, and shows what became of the mails. */
@ApplicationModule(
        allowedDependencies = {
            "application",
            "assessment",
            "calendar",
            "country",
            "history",
            "job",
            "language",
            "mail",
            "people",
            "project",
            "round",
            "scheme",
            "school",
            "settings",
            "site",
            "words"
        })
@NullMarked
package org.laurel.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
