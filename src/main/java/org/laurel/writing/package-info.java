/**
 * Answers, their versions and their conflicts, for every form there is. Nothing typed is ever lost.
 */
@ApplicationModule(allowedDependencies = {"text", "calendar", "job", "people", "site"})
@NullMarked
package org.laurel.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
