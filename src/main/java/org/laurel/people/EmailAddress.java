package org.laurel.people;

import java.util.Optional;
import org.laurel.mail.Mailbox;
import org.laurel.text.Typed;

/**
 * An address that a mail can be sent to, in the one form that all its spellings share; whether it
 * arrives, only the mail can tell.
 */
public record EmailAddress(String value) {

    public static Optional<EmailAddress> of(String typed) {
        return Mailbox.of(Typed.line(typed)).map(it -> new EmailAddress(it.address()));
    }

    /** What to look an address up by, however it was typed. */
    public static String form(String typed) {
        return of(typed).map(EmailAddress::value).orElseGet(typed::strip);
    }
}
