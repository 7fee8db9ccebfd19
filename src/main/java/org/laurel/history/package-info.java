/** Who did what when, written in the same transaction as the deed. */
@ApplicationModule(allowedDependencies = {"calendar"})
@NullMarked
package org.laurel.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
