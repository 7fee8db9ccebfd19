@NullMarked
package org.laurel.school;

import org.jspecify.annotations.NullMarked;
