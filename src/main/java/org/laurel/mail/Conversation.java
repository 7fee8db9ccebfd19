package org.laurel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One conversation with the mail server, which knows how far it came. */
final class Conversation extends SMTPTransport {

    /** What was said last. Only from the last dot on may the mail have been taken. */
    enum Step {
        CONNECT,
        MAIL,
        RCPT,
        DATA,
        LAST_DOT
    }

    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final Line line;
    private final Patience patience;
    private volatile Step step = Step.CONNECT;

    Conversation(Session session, Line line, Patience patience) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.line = line;
        this.patience = patience;
    }

    Session session() {
        return session;
    }

    /** Whether it says addresses as they are, in every script. */
    boolean utf8() {
        return Boolean.parseBoolean(session.getProperty("mail.mime.allowutf8"));
    }

    Step step() {
        return step;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        step = Step.MAIL;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        step = Step.RCPT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        step = Step.DATA;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        // An empty line more does no harm, and sends off all that was held back before the dot.
        sendCommand("");
        noticeHangingUp();
        line.waitAtMost(patience.verdict());
        step = Step.LAST_DOT;
        super.finishData();
    }

    /** A server that left before the dot has not taken the mail, which is worth a moment. */
    private void noticeHangingUp() throws IOException, MessagingException {
        line.waitAtMost(A_MOMENT);
        try {
            var code = readServerResponse();
            if (code < 0) {
                throw new EOFException("The server hung up before the end of the text");
            }
            throw new SMTPSendFailedException(
                    "DATA", code, getLastServerResponse(), null, null, null, null);
        } catch (MessagingException e) {
            if (!isSilence(e.getNextException())) {
                throw e;
            }
        }
    }

    private static boolean isSilence(@Nullable Exception it) {
        return it instanceof SocketTimeoutException;
    }
}
