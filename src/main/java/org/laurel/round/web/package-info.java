/** The pages on which officers plan the rounds of their support organisation. */
@NullMarked
package org.laurel.round.web;

import org.jspecify.annotations.NullMarked;
