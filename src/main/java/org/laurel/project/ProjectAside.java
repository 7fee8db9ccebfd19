package org.laurel.project;

import java.util.Optional;
import org.laurel.people.SignedIn;

/**
 * What another module shows on a project's page, such as the way to apply for a label. The project
 * asks whoever there is and knows none of them.
 */
public interface ProjectAside {

    /**
     * A template and the object it shows; it is given {@code page}, {@code shell} and {@code t} as
     * every page is, and it stands inside the project's page.
     */
    record Aside(String template, Object page) {}

    Optional<Aside> beside(InsideProject project, SignedIn reader);
}
