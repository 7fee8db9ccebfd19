package org.laurel.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.site.Problem;

/** Where an officer ends a round of all countries earlier in one, and what was set before. */
public record EarlierDeadlinePage(
        EuropeanDesk desk, String until, List<String> history, List<Problem> problems) {

    public @Nullable String problem() {
        return problems.isEmpty() ? null : problems.getFirst().what();
    }
}
