package org.laurel.project;

import java.time.Clock;
import java.time.LocalDate;
import org.laurel.country.Countries;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectPermissions.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A founder says that the work is finished. */
@Service
public class CloseProject {

    public sealed interface Outcome {
        record Closed() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Projects projects;
    private final Invitations invitations;
    private final Countries countries;
    private final History history;
    private final Clock clock;

    CloseProject(
            Projects projects,
            Invitations invitations,
            Countries countries,
            History history,
            Clock clock) {
        this.projects = projects;
        this.invitations = invitations;
        this.countries = countries;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome close(ProjectId id, PersonId by) {
        projects.hold(id);
        return projects.inside(id, by).map(this::close).orElseGet(Outcome.Unknown::new);
    }

    private Outcome close(InsideProject inside) {
        var refusal = inside.may().toClose();
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (inside.project() instanceof Project.Open open) {
            var now = clock.instant();
            var zone = countries.get(inside.me().country()).zone();
            projects.close(open.close(LocalDate.ofInstant(now, zone)));
            invitations.withdrawAll(open.id(), now);
            history.add(open.id().subject(), "project.closed", inside.me().person().value(), now);
        }
        return new Outcome.Closed();
    }
}
