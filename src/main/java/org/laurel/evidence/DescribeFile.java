package org.laurel.evidence;

import java.time.Clock;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers whether pupils can be recognised in a file, and whether consent is held. */
@Service
public class DescribeFile {

    /** What came of it. */
    public sealed interface Outcome {
        record Described() implements Outcome {}

        /** No such file, or none this person may change now. */
        record NotYours() implements Outcome {}
    }

    private final Evidence evidence;
    private final GivenItems items;
    private final EvidencePermissions permissions;
    private final History history;
    private final Clock clock;

    DescribeFile(
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
    public Outcome describe(SignedIn who, ItemId id, Pupils pupils, boolean remainsKnown) {
        var form = permissions.hold(who, id).orElse(null);
        if (form == null || !(evidence.find(id).orElse(null) instanceof Item.File)) {
            return new Outcome.NotYours();
        }
        items.describe(id, pupils, remainsKnown);
        history.add(
                new Event(
                        "form:" + form.value(),
                        "evidence-described",
                        who.id().value(),
                        clock.instant(),
                        Map.of("item", id.toString(), "pupils", pupils.key())));
        return new Outcome.Described();
    }
}
