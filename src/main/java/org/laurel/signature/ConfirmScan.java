package org.laurel.signature;

import java.time.Clock;
import java.util.Map;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.signature.Signature.Confirmed;
import org.laurel.signature.Signature.Scanned;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An assessor or officer has looked at a signed page: it bears the code and the head's hand. */
@Service
public class ConfirmScan {

    /** How it ended. Confirming twice is harmless. */
    public sealed interface Outcome {
        record Done(Confirmed confirmed) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final SignaturePermissions permissions;
    private final Signatures signatures;
    private final History history;
    private final Clock clock;

    ConfirmScan(
            Applications applications,
            SignaturePermissions permissions,
            Signatures signatures,
            History history,
            Clock clock) {
        this.applications = applications;
        this.permissions = permissions;
        this.signatures = signatures;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome confirm(ApplicationId id, PersonId by) {
        applications.hold(id);
        return switch (permissions.toConfirm(id, by).flatMap(signatures::of).orElse(null)) {
            case Confirmed already -> new Outcome.Done(already);
            case Scanned scanned -> new Outcome.Done(confirm(scanned, by));
            case null, default -> new Outcome.NotFound();
        };
    }

    private Confirmed confirm(Scanned scanned, PersonId by) {
        var now = clock.instant();
        signatures.confirm(scanned.id(), by, now);
        history.add(
                new Event(
                        scanned.request().application().subject(),
                        "signature.confirmed",
                        by.value(),
                        now,
                        Map.of("request", scanned.id().toString())));
        return new Confirmed(scanned, by, now);
    }
}
