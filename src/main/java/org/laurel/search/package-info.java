/** Search as people type: the one text a thing is found by, and what somebody typed read alike. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.laurel.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
