package org.laurel.people;

import org.laurel.mail.Mailbox;
import org.laurel.mail.Reach;
import org.laurel.text.Typed;
import org.springframework.stereotype.Component;

/** Takes in an address that somebody typed, where a mail would reach that very address. */
@Component
public class TakeAddress {

    /** How it can end. */
    public sealed interface Taken {
        record Fine(EmailAddress address) implements Taken {}

        record NoAddress() implements Taken {}

        /** Letters outside ASCII before the @, which the mail server cannot deliver to. */
        record OutOfReach() implements Taken {}
    }

    private final Reach reach;

    TakeAddress(Reach reach) {
        this.reach = reach;
    }

    public Taken take(String typed) {
        return Mailbox.of(Typed.line(typed)).map(this::taken).orElseGet(Taken.NoAddress::new);
    }

    private Taken taken(Mailbox mailbox) {
        return reach.reaches(mailbox)
                ? new Taken.Fine(new EmailAddress(mailbox.address()))
                : new Taken.OutOfReach();
    }
}
