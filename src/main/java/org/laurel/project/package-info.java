/** Projects: their founders and partners, their dates, and where their work can be seen. */
@ApplicationModule(
        allowedDependencies = {"school", "people", "country", "scheme", "calendar", "language", "words", "history", "mail", "site"})
@NullMarked
package org.laurel.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
