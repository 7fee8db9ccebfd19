package org.laurel.evidence;

import java.time.Clock;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a link or file off a form; what a snapshot holds stays in that snapshot. */
@Service
public class RemoveEvidence {

    /** What came of it. */
    public sealed interface Outcome {
        record Removed() implements Outcome {}

        /** No such item, or none this person may change. */
        record NotYours() implements Outcome {}
    }

    private final GivenItems items;
    private final EvidencePermissions permissions;
    private final History history;
    private final Clock clock;

    RemoveEvidence(
            GivenItems items, EvidencePermissions permissions, History history, Clock clock) {
        this.items = items;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome remove(SignedIn who, ItemId id) {
        var form = permissions.hold(who, id).orElse(null);
        if (form == null) {
            return new Outcome.NotYours();
        }
        var at = clock.instant();
        // Pressing the button twice is harmless.
        if (items.remove(id, at)) {
            history.add(
                    new Event(
                            "form:" + form.value(),
                            "evidence-removed",
                            who.id().value(),
                            at,
                            Map.of("item", id.toString())));
        }
        return new Outcome.Removed();
    }
}
