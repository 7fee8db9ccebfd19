package org.laurel.people;

import java.time.Duration;
import org.laurel.people.Attempts.Bound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a recovery code in the place of the app's, within the same bound of tries. */
@Service
public class UseRecoveryCode {

    /** How it ended. A code that was used before is wrong. */
    public sealed interface Outcome {
        record Right() implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    private final Attempts attempts;
    private final SecondFactor secondFactor;
    private final TransactionTemplate transaction;

    UseRecoveryCode(Attempts attempts, SecondFactor secondFactor, TransactionTemplate transaction) {
        this.attempts = attempts;
        this.secondFactor = secondFactor;
        this.transaction = transaction;
    }

    public Outcome use(PersonId person, String code) {
        var bound = Bound.code(person);
        if (!attempts.admits(bound)) {
            return new Outcome.TooMany(bound.within());
        }
        if (!transaction.execute(_ -> secondFactor.recovers(person, code))) {
            return new Outcome.Wrong();
        }
        attempts.forgive(bound);
        return new Outcome.Right();
    }
}
