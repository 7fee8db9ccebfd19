package org.laurel.notification;

import java.time.Clock;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.mail.Outbox;
import org.laurel.mail.Outbox.State;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends all mails once more that were stopped in the same way. */
@Service
public class SendAllAgain {

    /** How it ends. */
    public sealed interface Outcome {
        record Waiting(int mails) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    SendAllAgain(Outbox outbox, History history, Clock clock) {
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    /** Those of one state that the server answered with one code. */
    @Transactional
    public Outcome send(State state, String reply, SignedIn by) {
        if (!by.is(Kind.ADMINISTRATOR)) {
            return new Outcome.NotFound();
        }
        var mails = outbox.putAllAgain(state, reply);
        if (mails > 0) {
            history.add(
                    new Event(
                            "mails",
                            "mails.sent-again",
                            by.id().value(),
                            clock.instant(),
                            Map.of(
                                    "state", state.name(),
                                    "reply", reply,
                                    "mails", String.valueOf(mails))));
        }
        return new Outcome.Waiting(mails);
    }
}
