/** The words of the interface in a reader's language, with its dates, times and numbers. */
@ApplicationModule(allowedDependencies = {"language", "text"})
@NullMarked
package org.laurel.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
