/** A member's page for its teachers, and the central officer's mailings. */
@NullMarked
package org.laurel.membership.web;

import org.jspecify.annotations.NullMarked;
