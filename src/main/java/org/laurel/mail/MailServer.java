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
    private static final String UTF8 = "SMTPUTF8";

    /** Without it the letters would be changed on their way, and the mail be somebody else's. */
    private static final String NO_UTF8 =
            "The mail server does not offer SMTPUTF8, which this address needs";

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
        return smtp.name();
    }

    /** Asks whether it takes addresses in every script; none where it cannot be asked now. */
    Optional<Boolean> offersUtf8() {
        var conversation = conversation(new Line(), false);
        try {
            connect(conversation);
            return Optional.of(conversation.supportsExtension(UTF8));
        } catch (MessagingException _) {
            return Optional.empty();
        } finally {
            leave(conversation);
        }
    }

    Delivery deliver(Outbox.Entry mail) {
        return Mailbox.of(mail.message().to())
                .map(it -> deliver(mail, it))
                .orElseGet(() -> new Delivery.Never("No address"));
    }

    private Delivery deliver(Outbox.Entry mail, Mailbox to) {
        var line = new Line();
        var conversation = conversation(line, !to.plain());
        try {
            var written = letter.written(mail, to, conversation.session());
            return say(written, mail.message(), conversation, line);
        } catch (MessagingException unfit) {
            return new Delivery.Never(Echo.without(mail.message(), line(unfit)));
        }
    }

    private Conversation conversation(Line line, boolean utf8) {
        return new Conversation(Session.getInstance(properties(line, utf8)), line, patience);
    }

    private void connect(Conversation conversation) throws MessagingException {
        conversation.connect(
                smtp.host(),
                smtp.port(),
                smtp.account().map(Smtp.Account::user).orElse(null),
                smtp.account().map(Smtp.Account::password).map(Secret::value).orElse(null));
    }

    private Delivery say(MimeMessage letter, Message mail, Conversation conversation, Line line) {
        var watch = Thread.ofVirtual().start(() -> cutAtLast(line));
        try {
            connect(conversation);
            if (conversation.utf8() && !conversation.supportsExtension(UTF8)) {
                return new Delivery.Later(NO_UTF8);
            }
            conversation.sendMessage(letter, letter.getAllRecipients());
            return new Delivery.Taken();
        } catch (MessagingException failed) {
            return understood(failed, conversation.step(), mail);
        } finally {
            watch.interrupt();
            leave(conversation);
        }
    }

    private Properties properties(Line line, boolean utf8) {
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", line);
        properties.setProperty("mail.mime.allowutf8", String.valueOf(utf8));
        properties.setProperty("mail.smtp.quitwait", "false");
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

    private static Delivery understood(MessagingException failed, Step step, Message mail) {
        var reply = reply(failed);
        var trouble = Echo.without(mail, reply.map(MailServer::line).orElseGet(() -> line(failed)));
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
