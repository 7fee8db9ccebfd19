/** What the operator sets in the environment, read once and checked before anything starts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.laurel.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
