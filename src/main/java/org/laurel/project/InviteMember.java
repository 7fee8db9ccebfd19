package org.laurel.project;

import java.time.Clock;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.project.InvitationMails.Trouble;
import org.laurel.project.ProjectPermissions.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member asks somebody, by mail, to take part. */
@Service
public class InviteMember {

    public sealed interface Outcome {
        record Invited() implements Outcome {}

        record NotSent(Trouble why) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Projects projects;
    private final InvitationMails mails;
    private final History history;
    private final Clock clock;

    InviteMember(Projects projects, InvitationMails mails, History history, Clock clock) {
        this.projects = projects;
        this.mails = mails;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome invite(ProjectId id, PersonId by, Part part, String email) {
        projects.hold(id);
        return projects.inside(id, by)
                .map(inside -> invite(inside, part, email))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome invite(InsideProject inside, Part part, String email) {
        var refusal = inside.may().toInvite(part);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var by = inside.me().person();
        var trouble = mails.trouble(by, email);
        if (trouble.isPresent()) {
            return new Outcome.NotSent(trouble.get());
        }
        if (!mails.invite(inside.project(), part, by, email)) {
            return new Outcome.NotSent(Trouble.WAITS_ALREADY);
        }
        history.add(
                inside.project().id().subject(), "project.invited", by.value(), clock.instant());
        return new Outcome.Invited();
    }
}
