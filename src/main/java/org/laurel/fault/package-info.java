/** What nobody expected: one line in the log, and the reference it is found by. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.laurel.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
