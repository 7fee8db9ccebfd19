package org.laurel.preselection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.preselection.Run;
import org.laurel.round.EuropeanRound;
import org.laurel.scheme.CutOff;
import org.laurel.site.Choice;

/** One round of Europe: its days, and what was found when. */
public record RoundRunsPage(
        EuropeanRound round,
        String name,
        String on,
        List<Choice> editions,
        List<Run> runs,
        @Nullable String problem) {

    public List<CutOff> cutOffs() {
        return List.of(CutOff.values());
    }
}
