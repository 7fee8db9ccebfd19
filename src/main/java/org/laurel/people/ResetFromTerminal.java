package org.laurel.people;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.laurel.command.SecondFactorReset;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever runs the machine can do for the last administrator, who has neither the phone nor a
 * recovery code: the terminal is trusted with the database anyway.
 */
@Service
public class ResetFromTerminal implements SecondFactorReset {

    private final People people;
    private final Credentials credentials;
    private final RecoveryCodes recoveryCodes;
    private final RecoveryMails mails;
    private final History history;
    private final Clock clock;

    ResetFromTerminal(
            People people,
            Credentials credentials,
            RecoveryCodes recoveryCodes,
            RecoveryMails mails,
            History history,
            Clock clock) {
        this.people = people;
        this.credentials = credentials;
        this.recoveryCodes = recoveryCodes;
        this.mails = mails;
        this.history = history;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int reset(String email, PrintStream out) {
        var person = people.byEmail(email.strip());
        if (person.isEmpty()) {
            out.println("Nobody has joined with this address; nothing was changed.");
            return 1;
        }
        var id = person.get().id();
        credentials.forgetSecondFactor(id);
        recoveryCodes.forget(id);
        credentials.renewTrust(id, null);
        history.add(
                new Event(
                        "person:" + id,
                        "second-factor.reset",
                        null,
                        clock.instant(),
                        Map.of("from", "terminal")));
        mails.reset(id);
        out.println(
                "The code app is forgotten and everything open has ended. At the next sign-in another app is set up.");
        return 0;
    }
}
