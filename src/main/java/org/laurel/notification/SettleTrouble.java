package org.laurel.notification;

import java.time.Clock;
import org.laurel.history.History;
import org.laurel.job.Troubles;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a trouble off the list that an administrator mended. It comes back when it is met again.
 */
@Service
public class SettleTrouble {

    /** How it ends. */
    public sealed interface Outcome {
        record Settled() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Troubles troubles;
    private final History history;
    private final Clock clock;

    SettleTrouble(Troubles troubles, History history, Clock clock) {
        this.troubles = troubles;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome settle(String kind, String subject, SignedIn by) {
        if (!by.is(Kind.ADMINISTRATOR)) {
            return new Outcome.NotFound();
        }
        if (troubles.settled(kind, subject)) {
            history.add(
                    "trouble:" + kind + ":" + subject,
                    "trouble.settled",
                    by.id().value(),
                    clock.instant());
        }
        return new Outcome.Settled();
    }
}
