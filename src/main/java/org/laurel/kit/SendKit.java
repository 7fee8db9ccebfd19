package org.laurel.kit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.label.LabelCode;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer notes the day on which a kit was sent. */
@Service
public class SendKit {

    /** How it can end. */
    public sealed interface Outcome {
        record Done(Kit.Sent kit) implements Outcome {}

        record OutOfStep(Kit now) implements Outcome {}

        /** After today, or before the address was confirmed. */
        record NoSuchDay(Kit.Confirmed kit, LocalDate until) implements Outcome {}

        /** The label was revoked or is over. */
        record LabelGone(Kit now) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Kits kits;
    private final KitPermissions permissions;
    private final Today today;
    private final History history;
    private final Clock clock;

    SendKit(Kits kits, KitPermissions permissions, Today today, History history, Clock clock) {
        this.kits = kits;
        this.permissions = permissions;
        this.today = today;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome send(LabelCode label, LocalDate on, SignedIn by) {
        kits.hold(label);
        var found =
                kits.find(label, today.everywhere())
                        .filter(it -> permissions.maySend(by, it.about()))
                        .orElse(null);
        return switch (found) {
            case null -> new Outcome.NotFound();
            case Kit.Confirmed it -> sent(it, on, by);
            case Kit.Awaited it -> new Outcome.OutOfStep(it);
            case Kit.Sent it -> new Outcome.OutOfStep(it);
            case Kit.Received it -> new Outcome.OutOfStep(it);
        };
    }

    private Outcome sent(Kit.Confirmed kit, LocalDate on, SignedIn by) {
        if (!kit.about().standing()) {
            return new Outcome.LabelGone(kit);
        }
        var until = today.in(kit.about().country());
        if (on.isAfter(until) || on.isBefore(kit.on())) {
            return new Outcome.NoSuchDay(kit, until);
        }
        var sent = kit.send(on);
        kits.keep(sent, by.id());
        history.add(
                new Event(
                        "kit:" + kit.about().label(),
                        "sent",
                        by.id().value(),
                        clock.instant(),
                        Map.of("on", on.toString())));
        return new Outcome.Done(sent);
    }
}
