/** Days, school years and deadlines; the clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.laurel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
