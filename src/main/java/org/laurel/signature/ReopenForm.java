package org.laurel.signature;

import java.time.Clock;
import java.util.Map;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.application.Applications;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.signature.Signature.Declined;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a form again that the head was asked to sign: what was signed becomes void. */
@Service
public class ReopenForm {

    /** How it ended. */
    public sealed interface Outcome {
        record Open() implements Outcome {}

        /** Nobody was asked, so it is open already; or it was handed in. */
        record NothingToOpen() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final ApplicationPermissions permissions;
    private final Signatures signatures;
    private final Answers answers;
    private final History history;
    private final Clock clock;

    ReopenForm(
            Applications applications,
            ApplicationPermissions permissions,
            Signatures signatures,
            Answers answers,
            History history,
            Clock clock) {
        this.applications = applications;
        this.permissions = permissions;
        this.signatures = signatures;
        this.answers = answers;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome reopen(ApplicationId id, PersonId by) {
        var held = applications.hold(id).filter(it -> permissions.owns(by, it)).orElse(null);
        if (held == null) {
            return new Outcome.NotFound();
        }
        var standing = signatures.of(id).filter(it -> !(it instanceof Declined));
        if (!(held instanceof Draft) || standing.isEmpty()) {
            return new Outcome.NothingToOpen();
        }
        var now = clock.instant();
        signatures.end(standing.get().id(), now);
        answers.reopen(id.form());
        history.add(
                new Event(
                        id.subject(),
                        "signature.reopened",
                        by.value(),
                        now,
                        Map.of("request", standing.get().id().toString())));
        return new Outcome.Open();
    }
}
