package org.laurel.signature;

import java.time.Clock;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.application.Applications;
import org.laurel.application.Subject;
import org.laurel.history.History;
import org.laurel.people.Attempts;
import org.laurel.people.PersonId;
import org.laurel.school.Contact.Part;
import org.laurel.school.Contacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites the head of a school to write its application together with the teachers. */
@Service
public class InviteHead {

    /** How it ended. */
    public sealed interface Outcome {
        record Invited() implements Outcome {}

        /** The support organisation has confirmed no head yet. */
        record NobodyToAsk() implements Outcome {}

        record InvitedBefore() implements Outcome {}

        /** Nothing to write in, or not this person's. */
        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final ApplicationPermissions permissions;
    private final Contacts contacts;
    private final Attempts attempts;
    private final SignatureMails mails;
    private final History history;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InviteHead(
            Applications applications,
            ApplicationPermissions permissions,
            Contacts contacts,
            Attempts attempts,
            SignatureMails mails,
            History history,
            Clock clock,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.permissions = permissions;
        this.contacts = contacts;
        this.attempts = attempts;
        this.mails = mails;
        this.history = history;
        this.clock = clock;
        this.transaction = transaction;
    }

    public Outcome invite(ApplicationId id, PersonId by) {
        if (applications.find(id).filter(it -> permissions.owns(by, it)).isEmpty()) {
            return new Outcome.NotFound();
        }
        var bound = Limits.invitations(id);
        if (!attempts.admits(bound)) {
            return new Outcome.InvitedBefore();
        }
        var outcome = transaction.execute(_ -> mail(id, by));
        if (!(outcome instanceof Outcome.Invited)) {
            attempts.forgive(bound);
        }
        return outcome;
    }

    private Outcome mail(ApplicationId id, PersonId by) {
        var held = applications.hold(id).filter(it -> permissions.owns(by, it)).orElse(null);
        if (!(held instanceof Draft draft)
                || !(draft.about().subject() instanceof Subject.WholeSchool)) {
            return new Outcome.NotFound();
        }
        var head = contacts.of(draft.about().school(), Part.HEAD).orElse(null);
        if (head == null) {
            return new Outcome.NobodyToAsk();
        }
        mails.invitation(head, draft, by);
        history.add(id.subject(), "signature.invited", by.value(), clock.instant());
        return new Outcome.Invited();
    }
}
