package org.laurel.project;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectPermissions.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A founder changes what is said about a project. */
@Service
public class DescribeProject {

    public sealed interface Outcome {
        record Described() implements Outcome {}

        record Unclear(Set<Description.Problem> problems) implements Outcome {}

        /** The other founder changed it since this one began to write. */
        record Meanwhile(Project now) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Projects projects;
    private final History history;
    private final Clock clock;

    DescribeProject(Projects projects, History history, Clock clock) {
        this.projects = projects;
        this.history = history;
        this.clock = clock;
    }

    /** Takes a description that was written with version {@code base} in sight. */
    @Transactional
    public Outcome describe(ProjectId id, PersonId by, int base, Description description) {
        projects.hold(id);
        return projects.inside(id, by)
                .map(inside -> describe(inside, base, description))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome describe(InsideProject inside, int base, Description description) {
        var refusal = inside.may().toDescribe();
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var problems = description.problems();
        if (!problems.isEmpty()) {
            return new Outcome.Unclear(problems);
        }
        var project = inside.project();
        if (description.equals(project.description())) {
            return new Outcome.Described();
        }
        if (base != project.version()) {
            return new Outcome.Meanwhile(project);
        }
        projects.describe(project.id(), description);
        // The declared end decides when one may apply, so the history keeps what it became.
        history.add(
                new Event(
                        project.id().subject(),
                        "project.described",
                        inside.me().person().value(),
                        clock.instant(),
                        Map.of("ends-on", description.endsOn().toString())));
        return new Outcome.Described();
    }
}
