package org.laurel.people;

import java.time.Clock;
import java.util.Optional;
import org.laurel.history.History;
import org.laurel.people.PeoplePermissions.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody who lost the device with the code app set up another one. */
@Service
public class ResetSecondFactor {

    private final Credentials credentials;
    private final RecoveryCodes recoveryCodes;
    private final RecoveryMails mails;
    private final PeoplePermissions permissions;
    private final History history;
    private final Clock clock;

    ResetSecondFactor(
            Credentials credentials,
            RecoveryCodes recoveryCodes,
            RecoveryMails mails,
            PeoplePermissions permissions,
            History history,
            Clock clock) {
        this.credentials = credentials;
        this.recoveryCodes = recoveryCodes;
        this.mails = mails;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    /** Answers why not, where it is refused. What the person has open ends. */
    @Transactional
    public Optional<Reason> reset(SignedIn by, PersonId of) {
        var reason = permissions.againstResettingSecondFactor(by, of);
        if (reason.isEmpty()) {
            credentials.forgetSecondFactor(of);
            recoveryCodes.forget(of);
            credentials.renewTrust(of, null);
            history.add("person:" + of, "second-factor.reset", by.id().value(), clock.instant());
            mails.reset(of);
        }
        return reason;
    }
}
