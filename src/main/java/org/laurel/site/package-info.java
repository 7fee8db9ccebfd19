/** The shell around every page: layout, navigation, language, forms, errors, headers. */
@ApplicationModule(
        allowedDependencies = {"fault", "calendar", "language", "text", "traffic", "words"})
@NullMarked
package org.laurel.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
