package org.laurel.invitation;

import java.util.Optional;
import org.laurel.invitation.InvitingRun.Found;
import org.laurel.preselection.Run;
import org.laurel.preselection.RunAside;
import org.springframework.stereotype.Component;

/** Leads from a run to its invitations, where there can be any. */
@Component
class InvitationsAside implements RunAside {

    private final InvitingRun invitingRun;

    InvitationsAside(InvitingRun invitingRun) {
        this.invitingRun = invitingRun;
    }

    @Override
    public Optional<Link> link(Run run) {
        return invitingRun.find(run.id()) instanceof Found.Inviting
                ? Optional.of(
                        new Link(
                                "invitation.page.look",
                                "/preselection/runs/" + run.id() + "/invitations"))
                : Optional.empty();
    }
}
