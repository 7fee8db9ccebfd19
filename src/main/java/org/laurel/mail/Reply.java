package org.laurel.mail;

import java.util.regex.Pattern;
import org.laurel.mail.Conversation.Step;

/**
 * What a server answered: a code, and perhaps an enhanced status code (RFC 3463), which alone tells
 * a wrong recipient from a refused sender. Many servers refuse the sender only once they hear of a
 * recipient, so where in the conversation a no came says little by itself.
 */
record Reply(int code, String status) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{3})[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})\\b)?");

    /** No such mailbox, domain or syntax, moved, takes no mail; or the mailbox itself says no. */
    private static final Pattern OF_RECIPIENT =
            Pattern.compile("5\\.(?:1\\.(?:1|2|3|6|10)|2\\.\\d+)");

    static Reply of(int code, String line) {
        var written = WRITTEN.matcher(line);
        var status = written.lookingAt() ? written.group(2) : null;
        return new Reply(code, status == null ? "" : status);
    }

    Delivery judged(Step step, String trouble) {
        if (code / 100 != 5 || status.startsWith("4")) {
            return new Delivery.Later(trouble);
        }
        if (OF_RECIPIENT.matcher(status).matches()) {
            return new Delivery.Never(trouble);
        }
        return status.isEmpty() && unexplained(step)
                ? new Delivery.Unexplained(trouble)
                : new Delivery.Later(trouble);
    }

    private boolean unexplained(Step step) {
        return step != Step.RCPT || code == 550 || code == 551 || code == 553;
    }
}
