package org.laurel.newsletter;

import java.util.List;
import java.util.Map;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox.State;
import org.laurel.round.EuropeanRound;

/** Whom the announcement of a round would reach and what it says, and what became of its mails. */
public record Announcement(
        EuropeanRound round,
        Stage stage,
        int awaited,
        List<InLanguage> languages,
        List<Message> examples,
        Map<State, Integer> letters,
        List<Refused> refused) {

    /** Whether a round can be announced at this moment. */
    public enum Stage {
        TOO_EARLY,
        NOW,
        OVER
    }

    /** A mail that the mail server will never take, and why. */
    public record Refused(String address, String because) {}
}
