package org.laurel.people;

import java.time.Clock;
import org.laurel.history.History;
import org.laurel.people.Attempts.Bound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a person who has another phone, and one more code, set up another code app. */
@Service
public class ReplaceCodeApp {

    /** How it ended. */
    public sealed interface Outcome {
        record Forgotten() implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    private final Attempts attempts;
    private final Credentials credentials;
    private final SecondFactor secondFactor;
    private final RecoveryCodes recoveryCodes;
    private final History history;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReplaceCodeApp(
            Attempts attempts,
            Credentials credentials,
            SecondFactor secondFactor,
            RecoveryCodes recoveryCodes,
            History history,
            Clock clock,
            TransactionTemplate transaction) {
        this.attempts = attempts;
        this.credentials = credentials;
        this.secondFactor = secondFactor;
        this.recoveryCodes = recoveryCodes;
        this.history = history;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What is open elsewhere ends; here it goes on, once the other app is set up. */
    public Outcome replace(PersonId person, String code, String session) {
        var bound = Bound.code(person);
        if (!attempts.admits(bound)) {
            return new Outcome.TooMany();
        }
        if (!transaction.execute(_ -> compareAndForget(person, code, session))) {
            return new Outcome.Wrong();
        }
        attempts.forgive(bound);
        return new Outcome.Forgotten();
    }

    private boolean compareAndForget(PersonId person, String code, String session) {
        if (!secondFactor.proves(person, code)) {
            return false;
        }
        credentials.forgetSecondFactor(person);
        recoveryCodes.forget(person);
        credentials.renewTrust(person, session);
        history.add("person:" + person, "code-app.replaced", person.value(), clock.instant());
        return true;
    }
}
