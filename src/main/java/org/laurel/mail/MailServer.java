package org.laurel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.laurel.mail.Conversation.Step;
import org.laurel.settings.Secret;
import org.laurel.settings.Smtp;

/** Hands mails to the SMTP server of the settings, and understands what it answers. */
class MailServer {

    private static final int LONGEST_TROUBLE = 500;

    private final Smtp smtp;
    private final Patience patience;
    private final Letter letter;

    MailServer(Smtp smtp, Patience patience, Clock clock) {
        this.smtp = smtp;
        this.patience = patience;
        this.letter = new Letter(smtp.from(), clock);
    }

    /** What it is called among those we had. */
    String name() {
        return smtp.host() + ":" + smtp.port();
    }

    Delivery deliver(Outbox.Entry mail) {
        var line = new Line();
        var session = Session.getInstance(properties(line));
        try {
            return say(
                    letter.written(mail, session), new Conversation(session, line, patience), line);
        } catch (MessagingException unfit) {
            return new Delivery.Never(line(unfit));
        }
    }

    private Delivery say(MimeMessage letter, Conversation conversation, Line line) {
        var watch = Thread.ofVirtual().start(() -> cutAtLast(line));
        try {
            conversation.connect(
                    smtp.host(),
                    smtp.port(),
                    smtp.account().map(Smtp.Account::user).orElse(null),
                    smtp.account().map(Smtp.Account::password).map(Secret::value).orElse(null));
            conversation.sendMessage(letter, letter.getAllRecipients());
            return new Delivery.Taken();
        } catch (MessagingException failed) {
            return understood(failed, conversation.step());
        } finally {
            watch.interrupt();
            leave(conversation);
        }
    }

    private Properties properties(Line line) {
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", line);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.auth", String.valueOf(smtp.account().isPresent()));
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(
                    "mail.smtp." + wait, String.valueOf(patience.answer().toMillis()));
        }
        switch (smtp.encryption()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }

    /** A server that always says a little just in time would hold a sender for ever. */
    private void cutAtLast(Line line) {
        try {
            Thread.sleep(patience.whole());
            line.cut();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // it ended in time
        }
    }

    /** What goes wrong with the goodbye changes nothing. */
    private static void leave(Conversation conversation) {
        try {
            conversation.close();
        } catch (MessagingException _) {
            return;
        }
    }

    private static Delivery understood(MessagingException failed, Step step) {
        var reply = reply(failed);
        var trouble = reply.map(MailServer::line).orElseGet(() -> line(failed));
        return switch (step) {
            // Whom it takes mail from is set in its configuration, which can be put right.
            case CONNECT, MAIL -> new Delivery.NobodyThere(trouble);
            case RCPT, DATA ->
                    reply.map(it -> answered(it).judged(step, trouble))
                            .orElseGet(() -> new Delivery.Later(trouble));
            case LAST_DOT ->
                    reply.filter(it -> code(it) >= 400)
                            .map(it -> answered(it).judged(step, trouble))
                            .orElseGet(() -> new Delivery.InDoubt(trouble));
        };
    }

    /** The exception that carries what the server said, where it said anything. */
    private static Optional<MessagingException> reply(MessagingException failed) {
        for (@Nullable Exception it = failed; it != null; it = next(it)) {
            if (it instanceof SMTPAddressFailedException recipient) {
                return Optional.of(recipient);
            }
            if (it instanceof SMTPSendFailedException refused
                    && !(next(it) instanceof SMTPAddressFailedException)) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static Reply answered(MessagingException reply) {
        return Reply.of(code(reply), line(reply));
    }

    private static int code(MessagingException reply) {
        return switch (reply) {
            case SMTPAddressFailedException it -> it.getReturnCode();
            case SMTPSendFailedException it -> it.getReturnCode();
            default -> -1;
        };
    }

    private static @Nullable Exception next(Exception it) {
        return it instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static String line(Throwable it) {
        var words = String.valueOf(it.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        return words.substring(0, Math.min(words.length(), LONGEST_TROUBLE));
    }
}
