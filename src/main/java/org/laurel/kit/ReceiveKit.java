package org.laurel.kit;

import java.time.Clock;
import org.laurel.history.History;
import org.laurel.label.LabelCode;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A teacher of the school says that the kit has arrived. */
@Service
public class ReceiveKit {

    /** How it can end. */
    public sealed interface Outcome {
        /** Also where a colleague said so before. */
        record Done(Kit.Received kit) implements Outcome {}

        record NotSent(Kit now) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Kits kits;
    private final KitPermissions permissions;
    private final Today today;
    private final History history;
    private final Clock clock;

    ReceiveKit(Kits kits, KitPermissions permissions, Today today, History history, Clock clock) {
        this.kits = kits;
        this.permissions = permissions;
        this.today = today;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome receive(LabelCode label, SignedIn by) {
        kits.hold(label);
        var found =
                kits.find(label, today.everywhere())
                        .filter(it -> permissions.mayAnswer(by, it.about()))
                        .orElse(null);
        return switch (found) {
            case null -> new Outcome.NotFound();
            case Kit.Awaited it -> new Outcome.NotSent(it);
            case Kit.Confirmed it -> new Outcome.NotSent(it);
            case Kit.Sent it -> received(it, by);
            case Kit.Received it -> new Outcome.Done(it);
        };
    }

    private Outcome received(Kit.Sent kit, SignedIn by) {
        var received = kit.receive(today.in(kit.about().country()));
        kits.keep(received, by.id());
        history.add("kit:" + kit.about().label(), "received", by.id().value(), clock.instant());
        return new Outcome.Done(received);
    }
}
