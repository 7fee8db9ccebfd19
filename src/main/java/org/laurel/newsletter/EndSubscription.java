package org.laurel.newsletter;

import org.laurel.mail.Mailings;
import org.laurel.newsletter.Requests.Request;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Unsubscribes an address and forgets it, with the mails it got and those still on their way. */
@Service
public class EndSubscription {

    /** How it ended. */
    public sealed interface Outcome {
        record Ended() implements Outcome {}

        record NoSuchLink() implements Outcome {}
    }

    private final Requests requests;
    private final Subscribers subscribers;
    private final Mailings mailings;

    EndSubscription(Requests requests, Subscribers subscribers, Mailings mailings) {
        this.requests = requests;
        this.subscribers = subscribers;
        this.mailings = mailings;
    }

    @Transactional
    public Outcome end(String link) {
        var token = new Token(link);
        var subscribed = subscribers.remove(token);
        if (subscribed.isPresent()) {
            requests.remove(subscribed.get());
            mailings.forget(Occasions.ALL, subscribed.get());
            return new Outcome.Ended();
        }
        var asked = requests.take(token).map(Request::email);
        asked.ifPresent(it -> mailings.forget(Occasions.CONFIRMATION, it));
        return asked.isPresent() ? new Outcome.Ended() : new Outcome.NoSuchLink();
    }
}
