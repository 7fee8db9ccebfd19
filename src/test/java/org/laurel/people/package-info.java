@NullMarked
package org.laurel.people;

import org.jspecify.annotations.NullMarked;
