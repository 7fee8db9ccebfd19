/** What tests stand on: databases, a clock and a browser. */
@NullMarked
package org.laurel.testing;

import org.jspecify.annotations.NullMarked;
