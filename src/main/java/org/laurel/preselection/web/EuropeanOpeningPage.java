package org.laurel.preselection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.scheme.CutOff;
import org.laurel.site.Problem;

/** Where a round of Europe is opened, what it can begin from, and what there is to put right. */
public record EuropeanOpeningPage(
        String scheme,
        String name,
        List<String> dated,
        EuropeanOpeningForm form,
        List<Problem> problems) {

    public List<CutOff> cutOffs() {
        return List.of(CutOff.values());
    }

    public @Nullable String problem(String at) {
        return problems.stream()
                .filter(it -> it.at().equals(at))
                .map(Problem::what)
                .findFirst()
                .orElse(null);
    }
}
