/** The public pages: without cookies, the same for everybody. */
@NullMarked
package org.laurel.register.web;

import org.jspecify.annotations.NullMarked;
