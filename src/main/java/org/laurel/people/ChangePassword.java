package org.laurel.people;

import java.time.Clock;
import org.laurel.history.History;
import org.laurel.people.Attempts.Bound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a person another password, which ends what is open elsewhere. */
@Service
public class ChangePassword {

    /** How it ended. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record WrongOldOne() implements Outcome {}

        record Unfit(Passwords.Unfit because) implements Outcome {}

        record TooMany() implements Outcome {}
    }

    private final Attempts attempts;
    private final People people;
    private final Credentials credentials;
    private final Passwords passwords;
    private final History history;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ChangePassword(
            Attempts attempts,
            People people,
            Credentials credentials,
            Passwords passwords,
            History history,
            Clock clock,
            TransactionTemplate transaction) {
        this.attempts = attempts;
        this.people = people;
        this.credentials = credentials;
        this.passwords = passwords;
        this.history = history;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The session in which it is changed goes on; {@code old} counts where there is one. */
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
        var person = people.get(id);
        var unfit = passwords.against(wanted, person.name(), person.email());
        if (unfit.isPresent()) {
            return new Outcome.Unfit(unfit.get());
        }
        var wantedHash = passwords.hash(wanted);
        transaction.executeWithoutResult(_ -> change(id, wantedHash, session));
        return new Outcome.Changed();
    }

    private void change(PersonId id, String hash, String session) {
        credentials.setPassword(id, hash);
        credentials.renewTrust(id, session);
        history.add("person:" + id, "person.changed-password", id.value(), clock.instant());
    }
}
