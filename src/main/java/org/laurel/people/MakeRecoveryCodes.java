package org.laurel.people;

import java.time.Clock;
import java.util.List;
import org.laurel.history.History;
import org.laurel.people.Attempts.Bound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes ten recovery codes, which end those before. While some of those work, it asks for a code:
 * an open page alone must not be enough to take them from their owner.
 */
@Service
public class MakeRecoveryCodes {

    /** How it ended. */
    public sealed interface Outcome {
        /** They are shown this once. */
        record Made(List<String> codes) implements Outcome {
            @Override
            public String toString() {
                return "Made"; // they reach no log
            }
        }

        record Wrong() implements Outcome {}

        record TooMany() implements Outcome {}

        /** There is no code app for which they could stand in. */
        record NoApp() implements Outcome {}
    }

    private final Attempts attempts;
    private final Credentials credentials;
    private final SecondFactor secondFactor;
    private final RecoveryCodes recoveryCodes;
    private final History history;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MakeRecoveryCodes(
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

    public Outcome make(PersonId person, String code) {
        var bound = Bound.code(person);
        if (!attempts.admits(bound)) {
            return new Outcome.TooMany();
        }
        var outcome = transaction.execute(_ -> compareAndMake(person, code));
        if (!(outcome instanceof Outcome.Wrong)) {
            attempts.forgive(bound);
        }
        return outcome;
    }

    private Outcome compareAndMake(PersonId person, String code) {
        if (credentials.secondFactorSecret(person).isEmpty()) {
            return new Outcome.NoApp();
        }
        if (recoveryCodes.left(person) > 0 && !secondFactor.proves(person, code)) {
            return new Outcome.Wrong();
        }
        history.add("person:" + person, "recovery-codes.made", person.value(), clock.instant());
        return new Outcome.Made(recoveryCodes.renew(person));
    }
}
