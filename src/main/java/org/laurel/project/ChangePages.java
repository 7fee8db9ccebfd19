package org.laurel.project;

import java.time.Clock;
import java.util.Set;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member says where the work can be seen; also after the project was closed. */
@Service
public class ChangePages {

    /** One change to the list of pages. */
    public sealed interface Change {
        /** A new page, or one that is there already in new words. */
        record Put(WorkPage page) implements Change {}

        record Remove(WorkPageId page) implements Change {}
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record Unclear(Set<WorkPage.Problem> problems) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private static final int MOST = 50;

    private final Projects projects;
    private final WorkPages pages;
    private final History history;
    private final Clock clock;

    ChangePages(Projects projects, WorkPages pages, History history, Clock clock) {
        this.projects = projects;
        this.pages = pages;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome change(ProjectId id, PersonId by, Change change) {
        projects.hold(id);
        if (projects.inside(id, by).isEmpty()) {
            return new Outcome.Unknown();
        }
        switch (change) {
            case Change.Put(var page) -> {
                var problems = page.problems();
                if (isOneTooMany(id, page)) {
                    problems.add(WorkPage.Problem.TOO_MANY);
                }
                if (!problems.isEmpty()) {
                    return new Outcome.Unclear(problems);
                }
                pages.put(id, page);
            }
            case Change.Remove(var page) -> pages.remove(id, page);
        }
        history.add(id.subject(), "project.pages-changed", by.value(), clock.instant());
        return new Outcome.Changed();
    }

    private boolean isOneTooMany(ProjectId id, WorkPage page) {
        var others = pages.of(id).stream().filter(it -> !it.id().equals(page.id())).count();
        return others >= MOST;
    }
}
