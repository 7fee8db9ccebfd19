package org.laurel.project;

import java.time.Clock;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.project.Invitation.Ending;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who was asked would rather not take part. */
@Service
public class DeclineInvitation {

    private final Projects projects;
    private final Invitations invitations;
    private final History history;
    private final Clock clock;

    DeclineInvitation(Projects projects, Invitations invitations, History history, Clock clock) {
        this.projects = projects;
        this.invitations = invitations;
        this.history = history;
        this.clock = clock;
    }

    /** Answers false where the person has no such invitation; one that has ended stays as it is. */
    @Transactional
    public boolean decline(InvitationId id, PersonId by) {
        var sent = invitations.to(by, id);
        sent.ifPresent(it -> projects.hold(it.project()));
        invitations
                .to(by, id)
                .filter(Invitation::waits)
                .ifPresent(
                        it -> {
                            var now = clock.instant();
                            invitations.end(id, Ending.DECLINED, now);
                            history.add(
                                    it.project().subject(), "project.declined", by.value(), now);
                        });
        return sent.isPresent();
    }
}
