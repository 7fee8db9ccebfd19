package org.laurel.signature;

import java.time.Clock;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.signature.PersonalLinks.Looked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a link was opened for the first time, which changes nothing else. */
@Service
public class OpenLink {

    private final PersonalLinks links;
    private final Signatures signatures;
    private final History history;
    private final Clock clock;

    OpenLink(PersonalLinks links, Signatures signatures, History history, Clock clock) {
        this.links = links;
        this.signatures = signatures;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Looked open(String token) {
        var looked = links.look(token);
        var now = clock.instant();
        if (looked instanceof Looked.Works(var asked, var draft)
                && signatures.open(asked.id(), now)) {
            history.add(
                    new Event(
                            draft.id().subject(),
                            "signature.opened",
                            null,
                            now,
                            java.util.Map.of("request", asked.id().toString())));
        }
        return looked;
    }
}
