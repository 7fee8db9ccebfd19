/**
 * The countries that take part: their time zone, languages, school year and support organisations.
 */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package org.laurel.country;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
