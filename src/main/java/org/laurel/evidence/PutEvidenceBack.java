package org.laurel.evidence;

import java.time.Clock;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a removed link or file back on its form, for 30 days. */
@Service
public class PutEvidenceBack {

    /** What came of it. */
    public sealed interface Outcome {
        /** It stands again, or did so already. */
        record Back() implements Outcome {}

        /** No such item, none this person may change now, or one that was cleared away. */
        record Gone() implements Outcome {}
    }

    private final Evidence evidence;
    private final GivenItems items;
    private final EvidencePermissions permissions;
    private final History history;
    private final Clock clock;

    PutEvidenceBack(
            Evidence evidence,
            GivenItems items,
            EvidencePermissions permissions,
            History history,
            Clock clock) {
        this.evidence = evidence;
        this.items = items;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome putBack(SignedIn who, ItemId id) {
        var form = permissions.hold(who, id).orElse(null);
        if (form == null) {
            return new Outcome.Gone();
        }
        var now = clock.instant();
        if (items.putBack(id, now.minus(Evidence.KEPT))) {
            history.add(
                    new Event(
                            "form:" + form.value(),
                            "evidence-put-back",
                            who.id().value(),
                            now,
                            Map.of("item", id.toString())));
            return new Outcome.Back();
        }
        return evidence.of(form).stream().anyMatch(it -> it.id().equals(id))
                ? new Outcome.Back()
                : new Outcome.Gone();
    }
}
