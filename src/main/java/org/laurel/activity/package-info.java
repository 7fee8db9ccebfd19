/** What teachers did in eTwinning beside their projects. */
@ApplicationModule(allowedDependencies = {"people", "command", "csv"})
@NullMarked
package org.laurel.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
