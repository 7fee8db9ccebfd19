/** Conditions on facts, and the reasons they give. Pure: no clock, no database, no Spring. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.laurel.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
