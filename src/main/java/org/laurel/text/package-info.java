/** The signs of what people type and files bring, before anything else sees them. Pure. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.laurel.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
