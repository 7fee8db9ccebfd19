package org.laurel.newsletter;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Subscribes an address once its owner pressed the button behind the link. */
@Service
public class ConfirmSubscription {

    /** How it ended; pressing twice ends the same way. */
    public sealed interface Outcome {
        record Subscribed() implements Outcome {}

        record NoSuchLink() implements Outcome {}
    }

    private final Requests requests;
    private final Subscribers subscribers;

    ConfirmSubscription(Requests requests, Subscribers subscribers) {
        this.requests = requests;
        this.subscribers = subscribers;
    }

    /** The link goes on working, to unsubscribe. */
    @Transactional
    public Outcome confirm(String link) {
        var token = new Token(link);
        requests.take(token)
                .map(subscribers::put)
                .ifPresent(it -> subscribers.link(Map.of(it, token)));
        return subscribers.has(token) ? new Outcome.Subscribed() : new Outcome.NoSuchLink();
    }
}
