package org.laurel.application.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.evidence.EvidenceList;
import org.laurel.site.Step;

/** All answers at once, and what keeps them from being handed in. */
public record CheckPage(
        Head head,
        List<Step> steps,
        List<Section> sections,
        EvidenceList evidence,
        List<Gap> gaps,
        List<FindingRow> findings,
        @Nullable String closed,
        boolean namePublic) {

    /** How many things stand in the way of the button. */
    public int obstacles() {
        return gaps.size() + findings.size();
    }

    public record Gap(String what, String address) {}
}
