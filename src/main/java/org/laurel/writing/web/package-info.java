/** The saving protocol as it goes over the wire, for every form there is. */
@NamedInterface("web")
@NullMarked
package org.laurel.writing.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
