/**
 * The group of schools that hold a label: who belongs to it, mailings to its teachers, and the
 * reminder before it ends.
 */
@ApplicationModule(
        allowedDependencies = {
            "job",
            "text",
            "label",
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
package org.laurel.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
