package org.laurel.people;

import java.time.Duration;
import java.util.Optional;
import org.laurel.people.Attempts.Bound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the code of a person's app. The first right code also proves that the app was set up well,
 * and its key is kept from then on.
 */
@Service
public class GiveCode {

    /** How it ended. A code that was used before is wrong. */
    public sealed interface Outcome {
        record Right() implements Outcome {}

        /** Right, and from now on the app is the person's. */
        record SetUp() implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    private final Attempts attempts;
    private final Credentials credentials;
    private final Codes codes;
    private final SecondFactor secondFactor;
    private final TransactionTemplate transaction;

    GiveCode(
            Attempts attempts,
            Credentials credentials,
            Codes codes,
            SecondFactor secondFactor,
            TransactionTemplate transaction) {
        this.attempts = attempts;
        this.credentials = credentials;
        this.codes = codes;
        this.secondFactor = secondFactor;
        this.transaction = transaction;
    }

    /** The offered key counts only where the person has none yet. */
    public Outcome give(PersonId person, String code, Optional<String> offeredSecret) {
        var bound = Bound.code(person);
        if (!attempts.admits(bound)) {
            return new Outcome.TooMany(bound.within());
        }
        var outcome = transaction.execute(_ -> compare(person, code, offeredSecret));
        if (!(outcome instanceof Outcome.Wrong)) {
            attempts.forgive(bound);
        }
        return outcome;
    }

    private Outcome compare(PersonId person, String code, Optional<String> offeredSecret) {
        var setUp = offeredSecret.filter(it -> codes.step(it, code).isPresent());
        var keptNow = setUp.isPresent() && credentials.setUpSecondFactor(person, setUp.get());
        if (!secondFactor.ofApp(person, code)) {
            return new Outcome.Wrong();
        }
        return keptNow ? new Outcome.SetUp() : new Outcome.Right();
    }
}
