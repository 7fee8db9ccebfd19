package org.laurel.notification;

import java.time.Clock;
import java.util.UUID;
import org.laurel.history.History;
import org.laurel.mail.Outbox;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a mail once more that failed, or that may not have arrived. */
@Service
public class SendAgain {

    /** How it ends. */
    public sealed interface Outcome {
        record Waits() implements Outcome {}

        /** Somebody else did so already, or it was sent after all. */
        record NotNeeded() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    SendAgain(Outbox outbox, History history, Clock clock) {
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome send(UUID mail, SignedIn by) {
        if (!by.is(Kind.ADMINISTRATOR) || outbox.find(mail).isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!outbox.putAgain(mail)) {
            return new Outcome.NotNeeded();
        }
        history.add("mail:" + mail, "mail.sent-again", by.id().value(), clock.instant());
        return new Outcome.Waits();
    }
}
