/** The pages on which teachers choose their school and officers confirm them. */
@NullMarked
package org.laurel.school.web;

import org.jspecify.annotations.NullMarked;
