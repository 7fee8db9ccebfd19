package org.laurel.newsletter;

import org.springframework.stereotype.Service;

/** Says what a link from a mail stands for; looking changes nothing, for mail scanners look too. */
@Service
public class LookAtLink {

    private final Requests requests;
    private final Subscribers subscribers;

    LookAtLink(Requests requests, Subscribers subscribers) {
        this.requests = requests;
        this.subscribers = subscribers;
    }

    public Standing look(String link) {
        var token = new Token(link);
        if (subscribers.has(token)) {
            return Standing.SUBSCRIBED;
        }
        return requests.has(token) ? Standing.ASKED : Standing.NOTHING;
    }
}
