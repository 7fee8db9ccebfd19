/** Files of rows with commas between: reading them, taking them in, and saying what was wrong. */
@ApplicationModule(allowedDependencies = {"text", "settings", "history"})
@NullMarked
package org.laurel.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
