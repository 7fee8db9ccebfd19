package org.laurel.membership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.mail.Outbox.State;
import org.laurel.membership.Mailing;
import org.laurel.membership.PreviewMailing.Preview;

/** A mailing before its release, and what became of it after. */
public record MailingPage(Preview preview, @Nullable String country, boolean nobodyThere) {

    public Mailing.@Nullable Released released() {
        return preview.mailing() instanceof Mailing.Released it ? it : null;
    }

    /** What a mail can come to, in the order in which it does. */
    public List<State> states() {
        return List.of(State.values());
    }

    public int letters(State state) {
        return preview.letters().getOrDefault(state, 0);
    }
}
