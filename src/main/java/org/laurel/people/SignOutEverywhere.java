package org.laurel.people;

import java.time.Clock;
import org.laurel.history.History;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends all that a person has open, on every device. */
@Service
public class SignOutEverywhere {

    private final Credentials credentials;
    private final History history;
    private final Clock clock;

    SignOutEverywhere(Credentials credentials, History history, Clock clock) {
        this.credentials = credentials;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public void signOut(PersonId id) {
        credentials.renewTrust(id, null);
        history.add("person:" + id, "person.signed-out-everywhere", id.value(), clock.instant());
    }
}
