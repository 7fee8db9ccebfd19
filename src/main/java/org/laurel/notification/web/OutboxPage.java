package org.laurel.notification.web;

import java.util.List;
import org.laurel.mail.Outbox.Kind;
import org.laurel.mail.Outbox.State;
import org.laurel.notification.ReadOutbox.Mail;
import org.laurel.words.Texts;

/**
 * What has not been sent. Texts stay out of it: they are other people's letters, and may hold links
 * that sign them in.
 */
public record OutboxPage(
        List<Kind> stopped, List<Mail> unsent, boolean serverKnown, Note note, int mails) {

    /** What became of the button just pressed. */
    public enum Note {
        NONE,
        WAITS,
        NOT_NEEDED,
        ALL
    }

    public static boolean canBeSentAgain(Mail mail) {
        return mail.state() == State.FAILED || mail.state() == State.UNKNOWN;
    }

    /** Why mails of a kind were stopped, in words. */
    public static String why(Kind kind, Texts t) {
        return kind.state() == State.UNKNOWN
                ? t.say("notification.outbox.unknown")
                : t.say("notification.outbox.failed");
    }

    /** The state in words. */
    public static String state(State state, int attempts, Texts t) {
        return switch (state) {
            case WAITING -> t.say("notification.outbox.waiting", attempts);
            case SENDING -> t.say("notification.outbox.sending");
            case SENT -> t.say("notification.outbox.sent");
            case FAILED -> t.say("notification.outbox.failed");
            case UNKNOWN -> t.say("notification.outbox.unknown");
        };
    }

    /** The state in a colour beside the words. */
    public static String color(State state) {
        return switch (state) {
            case WAITING, SENDING, SENT -> "neutral";
            case FAILED -> "danger";
            case UNKNOWN -> "warning";
        };
    }
}
