package org.laurel.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to put right before a form is taken: the id of its place on the page, and what to do.
 */
public record Problem(String at, String what) {

    /** What to say beside the box of that id; nothing where nothing is wrong with it. */
    public static @Nullable String at(String id, List<Problem> problems) {
        return problems.stream()
                .filter(it -> it.at().equals(id))
                .map(Problem::what)
                .findFirst()
                .orElse(null);
    }
}
