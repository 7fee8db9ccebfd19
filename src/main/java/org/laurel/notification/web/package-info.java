/** The pages that show the outbox. */
@NullMarked
package org.laurel.notification.web;

import org.jspecify.annotations.NullMarked;
