package org.laurel.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.project.InsideProject;
import org.laurel.project.LineKey;

/** The checklists a project plans with; {@code saved} after everything was kept. */
public record PlanPage(
        InsideProject inside, List<Checklist> checklists, boolean saved, FormProblems problems) {

    /** What one label looks at, by criterion. */
    public record Checklist(String name, String lang, List<Criterion> criteria) {}

    public record Criterion(String title, String summary, List<Line> lines) {}

    /**
     * A line: {@code note} is what stands in the box, {@code was} what is kept. They differ where
     * somebody else wrote {@code was} meanwhile.
     */
    public record Line(
            LineKey key,
            String text,
            boolean ticked,
            String note,
            String was,
            @Nullable String problem) {

        public boolean meanwhile() {
            return problem != null && !was.isEmpty();
        }
    }

    /** How many lines are ticked, of all. */
    public long ticked() {
        return lines().stream().filter(Line::ticked).count();
    }

    public List<Line> lines() {
        return checklists.stream()
                .flatMap(it -> it.criteria().stream())
                .flatMap(it -> it.lines().stream())
                .toList();
    }
}
