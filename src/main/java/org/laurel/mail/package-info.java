/** The outbox: what is to be sent, what was. Nothing is sent but what was committed here first. */
@ApplicationModule(allowedDependencies = {"text", "calendar", "language", "settings"})
@NullMarked
package org.laurel.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
