package org.laurel.project;

import java.time.Clock;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.project.Invitation.Ending;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member takes back an invitation that was not answered, such as one to a mistyped address. */
@Service
public class WithdrawInvitation {

    private final Projects projects;
    private final Invitations invitations;
    private final History history;
    private final Clock clock;

    WithdrawInvitation(Projects projects, Invitations invitations, History history, Clock clock) {
        this.projects = projects;
        this.invitations = invitations;
        this.history = history;
        this.clock = clock;
    }

    /** Answers false to whoever is not in the project of that invitation. */
    @Transactional
    public boolean withdraw(ProjectId project, InvitationId id, PersonId by) {
        projects.hold(project);
        var mine =
                invitations
                        .find(id)
                        .filter(it -> it.project().equals(project))
                        .filter(_ -> projects.inside(project, by).isPresent());
        mine.filter(Invitation::waits)
                .ifPresent(
                        it -> {
                            var now = clock.instant();
                            invitations.end(it.id(), Ending.WITHDRAWN, now);
                            history.add(
                                    project.subject(),
                                    "project.invitation-withdrawn",
                                    by.value(),
                                    now);
                        });
        return mine.isPresent();
    }
}
