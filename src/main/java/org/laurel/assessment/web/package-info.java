@NamedInterface("web")
@NullMarked
package org.laurel.assessment.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
