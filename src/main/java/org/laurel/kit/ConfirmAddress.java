package org.laurel.kit;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.laurel.history.History;
import org.laurel.label.LabelCode;
import org.laurel.people.SignedIn;
import org.laurel.text.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A teacher of the school says where its kit should go. */
@Service
public class ConfirmAddress {

    /** What an address consists of. */
    public enum Part {
        RECIPIENT,
        STREET,
        POSTCODE,
        CITY
    }

    /** How it can end. */
    public sealed interface Outcome {
        record Done(Kit.Confirmed kit) implements Outcome {}

        /** Parts that are missing or too long. */
        record Unreadable(Kit kit, Set<Part> parts) implements Outcome {}

        record TooLate(Kit now) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /** More does not fit on a parcel. */
    private static final int LONGEST = 100;

    private final Kits kits;
    private final KitPermissions permissions;
    private final Today today;
    private final History history;
    private final Clock clock;

    ConfirmAddress(
            Kits kits, KitPermissions permissions, Today today, History history, Clock clock) {
        this.kits = kits;
        this.permissions = permissions;
        this.today = today;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome confirm(LabelCode label, Address typed, SignedIn by) {
        kits.hold(label);
        var found =
                kits.find(label, today.everywhere())
                        .filter(it -> permissions.mayAnswer(by, it.about()))
                        .orElse(null);
        if (found == null) {
            return new Outcome.NotFound();
        }
        var to =
                new Address(
                        line(typed.recipient()),
                        line(typed.street()),
                        line(typed.postcode()),
                        line(typed.city()));
        var wrong = wrong(to);
        if (!wrong.isEmpty()) {
            return new Outcome.Unreadable(found, wrong);
        }
        if (!found.about().standing()) {
            return new Outcome.TooLate(found);
        }
        var day = today.in(found.about().country());
        return switch (found) {
            case Kit.Awaited it -> kept(it.confirm(to, day), by);
            case Kit.Confirmed it -> kept(it.confirm(to, day), by);
            case Kit.Sent it -> new Outcome.TooLate(it);
            case Kit.Received it -> new Outcome.TooLate(it);
        };
    }

    private Outcome kept(Kit.Confirmed kit, SignedIn by) {
        kits.keep(kit, by.id(), clock.instant());
        history.add(
                "kit:" + kit.about().label(),
                "address-confirmed",
                by.id().value(),
                clock.instant());
        return new Outcome.Done(kit);
    }

    private static String line(String typed) {
        return Typed.name(typed).orElse("");
    }

    private static Set<Part> wrong(Address it) {
        var wrong = EnumSet.noneOf(Part.class);
        Map.of(
                        Part.RECIPIENT, it.recipient(),
                        Part.STREET, it.street(),
                        Part.POSTCODE, it.postcode(),
                        Part.CITY, it.city())
                .forEach(
                        (part, line) -> {
                            if (line.isEmpty() || line.length() > LONGEST) {
                                wrong.add(part);
                            }
                        });
        return wrong;
    }
}
