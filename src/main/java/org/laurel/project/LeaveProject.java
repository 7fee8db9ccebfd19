package org.laurel.project;

import java.time.Clock;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectPermissions.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member leaves a project; what founders' countries it has stays as it was. */
@Service
public class LeaveProject {

    public sealed interface Outcome {
        record Left() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Projects projects;
    private final Members members;
    private final Invitations invitations;
    private final History history;
    private final Clock clock;

    LeaveProject(
            Projects projects,
            Members members,
            Invitations invitations,
            History history,
            Clock clock) {
        this.projects = projects;
        this.members = members;
        this.invitations = invitations;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome leave(ProjectId id, PersonId by) {
        projects.hold(id);
        return projects.inside(id, by).map(this::leave).orElseGet(Outcome.Unknown::new);
    }

    private Outcome leave(InsideProject inside) {
        var refusal = inside.may().toLeave();
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var id = inside.project().id();
        var me = inside.me().person();
        var now = clock.instant();
        members.leave(id, me, now);
        if (inside.present().size() == 1) {
            invitations.withdrawAll(id, now); // nobody is left to join
        }
        history.add(id.subject(), "project.left", me.value(), now);
        return new Outcome.Left();
    }
}
