package org.laurel.kit.web;

import org.laurel.kit.Address;
import org.laurel.kit.Kit;
import org.laurel.text.Direction;
import org.laurel.words.Texts;

/** Says where a kit stands. */
final class KitInWords {

    private KitInWords() {}

    static String state(Kit kit, Texts t) {
        return switch (kit) {
            case Kit.Awaited it ->
                    t.say(it.about().standing() ? "kit.state.awaited" : "kit.state.over");
            case Kit.Confirmed it when !it.about().standing() -> t.say("kit.state.over");
            case Kit.Confirmed it -> t.say("kit.state.confirmed", it.on());
            case Kit.Sent it -> t.say("kit.state.sent", it.on());
            case Kit.Received it -> t.say("kit.state.received", it.on());
        };
    }

    static String address(Address it) {
        return Direction.list(it.recipient(), it.street(), it.postcode() + " " + it.city());
    }
}
