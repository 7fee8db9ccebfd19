package org.laurel.newsletter;

import org.laurel.mail.Mailings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes the addresses that nobody confirmed in time, and the mails that asked for it. */
@Service
public class ForgetRequests {

    /** How many were removed. */
    public record Outcome(int removed) {}

    private final Requests requests;
    private final Mailings mailings;

    ForgetRequests(Requests requests, Mailings mailings) {
        this.requests = requests;
        this.mailings = mailings;
    }

    @Transactional
    public Outcome forget() {
        var addresses = requests.removeExpired();
        addresses.forEach(it -> mailings.forget(Occasions.CONFIRMATION, it));
        return new Outcome(addresses.size());
    }
}
