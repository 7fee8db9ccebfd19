/** How much Laurel takes from whom at once, and how long it waits for it. */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package org.laurel.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
