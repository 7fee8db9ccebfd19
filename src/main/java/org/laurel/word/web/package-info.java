/** Where a form goes out as a Word document and comes back, for every form there is. */
@NamedInterface("web")
@NullMarked
package org.laurel.word.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
