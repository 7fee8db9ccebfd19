/** The languages Laurel speaks, and texts that exist in several of them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.laurel.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
