package org.laurel.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.site.Problem;

/** Where an officer opens a round, and what there is to put right. */
public record OpeningPage(Desk desk, OpeningForm form, List<Problem> problems) {

    public @Nullable String problem(String at) {
        return problems.stream()
                .filter(it -> it.at().equals(at))
                .map(Problem::what)
                .findFirst()
                .orElse(null);
    }
}
