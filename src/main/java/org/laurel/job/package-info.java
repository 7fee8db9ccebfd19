/** Work that comes round by the clock, done by one node at a time. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.laurel.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
