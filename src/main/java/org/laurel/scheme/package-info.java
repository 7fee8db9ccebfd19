/**
 * What a label asks for: schemes and their dated editions, read from files and kept as published.
 */
@ApplicationModule(allowedDependencies = {"rules", "language"})
@NullMarked
package org.laurel.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
