/** The PostgreSQL database: our own embedded one, or the operator's. */
@ApplicationModule(allowedDependencies = {"fault", "settings"})
@NullMarked
package org.laurel.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
