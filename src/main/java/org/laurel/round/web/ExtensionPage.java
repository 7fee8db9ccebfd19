package org.laurel.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.round.Round;
import org.laurel.site.Problem;

/** Where an officer gives a round a later deadline. */
public record ExtensionPage(Desk desk, Round round, String until, List<Problem> problems) {

    public @Nullable String problem() {
        return problems.isEmpty() ? null : problems.getFirst().what();
    }
}
