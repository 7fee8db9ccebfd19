/** The pages on which a school and its support organisation follow a kit. */
@NullMarked
package org.laurel.kit.web;

import org.jspecify.annotations.NullMarked;
