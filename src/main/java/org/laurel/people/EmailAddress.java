package org.laurel.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.laurel.text.Typed;

/** An address that a mail can be sent to; whether it arrives, only the mail can tell. */
public record EmailAddress(String value) {

    private static final Pattern PLAUSIBLE =
            Pattern.compile(
                    "[^@\\s\\p{Z}\\p{C},;<>\"]+@[^@\\s\\p{Z}\\p{C},;<>\"]+\\.[^@\\s\\p{Z}\\p{C},;<>\".]+");

    public static Optional<EmailAddress> of(String typed) {
        var address = Typed.line(typed);
        return address.length() <= 254 && PLAUSIBLE.matcher(address).matches()
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }
}
