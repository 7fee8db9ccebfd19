package org.laurel.kit;

import java.time.LocalDate;

/** A kit on its way to a school; each state is a type, so a step out of order does not compile. */
public sealed interface Kit {

    About about();

    default Step step() {
        return switch (this) {
            case Awaited _ -> Step.AWAITED;
            case Confirmed _ -> Step.CONFIRMED;
            case Sent _ -> Step.SENT;
            case Received _ -> Step.RECEIVED;
        };
    }

    /** Nobody has said yet where it should go. */
    record Awaited(About about) implements Kit {

        Confirmed confirm(Address to, LocalDate on) {
            return new Confirmed(about, to, on);
        }
    }

    /** The school said where; until the kit is sent it can say so anew. */
    record Confirmed(About about, Address to, LocalDate on) implements Kit {

        Confirmed confirm(Address instead, LocalDate today) {
            return new Confirmed(about, instead, today);
        }

        Sent send(LocalDate day) {
            return new Sent(about, to, day);
        }
    }

    /** It left the support organisation. */
    record Sent(About about, Address to, LocalDate on) implements Kit {

        Received receive(LocalDate day) {
            return new Received(about, to, on, day);
        }
    }

    /** It is at the school. */
    record Received(About about, Address to, LocalDate sentOn, LocalDate on) implements Kit {}
}
