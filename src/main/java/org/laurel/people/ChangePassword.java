package org.laurel.people;

import java.time.Clock;
import org.laurel.history.History;
import org.laurel.people.Attempts.Bound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person another password, which ends what is open elsewhere. */
@Service
public class ChangePassword {

    /** How it ended. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record WrongOldOne() implements Outcome {}

        record Unfit() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    private final Attempts attempts;
    private final Credentials credentials;
    private final Passwords passwords;
    private final History history;
    private final Clock clock;

    ChangePassword(
            Attempts attempts,
            Credentials credentials,
            Passwords passwords,
            History history,
            Clock clock) {
        this.attempts = attempts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.history = history;
        this.clock = clock;
    }

    /** The session in which it is changed goes on; {@code old} counts where there is one. */
    @Transactional
    public Outcome change(PersonId id, String old, String wanted, String session) {
        var bound = Bound.password(id.toString());
        if (!attempts.admits(bound)) {
            return new Outcome.TooMany();
        }
        var hash = credentials.passwordHash(id);
        if (hash.isPresent() && !passwords.match(old, hash.get())) {
            return new Outcome.WrongOldOne();
        }
        attempts.forgive(bound);
        if (!passwords.fit(wanted)) {
            return new Outcome.Unfit();
        }
        credentials.setPassword(id, passwords.hash(wanted));
        credentials.endSessions(id, session);
        history.add("person:" + id, "person.changed-password", id.value(), clock.instant());
        return new Outcome.Changed();
    }
}
