@NullMarked
package org.laurel.demo.europe;

import org.jspecify.annotations.NullMarked;
