/** Forms as Word documents: written out with the answers so far, and read back. */
@ApplicationModule(
        allowedDependencies = {
            "text",
            "calendar",
            "evidence",
            "language",
            "people",
            "traffic",
            "words",
            "writing",
            "writing :: web"
        })
@NullMarked
package org.laurel.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
