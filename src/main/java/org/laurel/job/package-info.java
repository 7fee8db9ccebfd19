/**
 * Work that comes round by the clock, done by one node at a time; rows brought along to a new rule,
 * and what an administrator must look at.
 */
@ApplicationModule(allowedDependencies = {"fault"})
@NullMarked
package org.laurel.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
