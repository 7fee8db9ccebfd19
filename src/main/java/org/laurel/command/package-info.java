/** What can be asked of Laurel in a terminal. */
@ApplicationModule(allowedDependencies = {"fault", "text", "settings", "database", "scheme"})
@NullMarked
package org.laurel.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
