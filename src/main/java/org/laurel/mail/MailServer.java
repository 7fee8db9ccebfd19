package org.laurel.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.laurel.settings.Smtp;
import org.laurel.settings.StartRefused;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to the SMTP server of the settings, and understands what it answers. */
class MailServer {

    /** Without them a silent server would hold a sender for ever. */
    private static final String TIMEOUT_MILLIS = "30000";

    private static final int LONGEST_TROUBLE = 500;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final InternetAddress from;
    private final Clock clock;

    MailServer(Smtp smtp, Clock clock) {
        this.clock = clock;
        try {
            from = new InternetAddress(smtp.from(), true);
        } catch (AddressException _) {
            throw new StartRefused(
                    "LAUREL_SMTP_FROM must be an address like labels@example.org or Laurel <labels@example.org>.");
        }
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        smtp.account()
                .ifPresent(
                        account -> {
                            sender.setUsername(account.user());
                            sender.setPassword(account.password().value());
                        });
        var properties = sender.getJavaMailProperties();
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, TIMEOUT_MILLIS);
        }
        switch (smtp.encryption()) {
            case STARTTLS -> properties.setProperty("mail.smtp.starttls.required", "true");
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
    }

    Delivery deliver(Outbox.Entry mail) {
        try {
            sender.send(written(mail));
            return new Delivery.Taken();
        } catch (MailAuthenticationException refused) {
            return new Delivery.NobodyThere(line(refused));
        } catch (MailSendException failed) {
            return understood(failed);
        } catch (MessagingException unfit) {
            return new Delivery.Never(line(unfit));
        }
    }

    private MimeMessage written(Outbox.Entry mail) throws MessagingException {
        var message = mail.message();
        var utf8 = StandardCharsets.UTF_8.name();
        var mime = new MimeMessage(sender.getSession());
        mime.setFrom(from);
        mime.setRecipient(RecipientType.TO, new InternetAddress(message.to(), true));
        mime.setSubject(message.subject(), utf8);
        mime.setText(message.text(), utf8);
        mime.setSentDate(Date.from(clock.instant()));
        mime.setContentLanguage(new String[] {message.language().code()});
        mime.setHeader("Auto-Submitted", "auto-generated");
        var unsubscribe = message.unsubscribe();
        if (unsubscribe != null) {
            mime.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        // Of one id, so that a mail sent again is recognised as the same.
        mime.setHeader(
                "Message-ID",
                "<%s@%s>".formatted(mail.id(), from.getAddress().replaceFirst(".*@", "")));
        return mime;
    }

    private static Delivery understood(MailSendException failed) {
        if (failed.getFailedMessages().isEmpty()) {
            return new Delivery.Taken(); // only the goodbye went wrong
        }
        var trouble = failed.getMessageExceptions()[0];
        // A cause of another kind is a goodbye that went wrong too.
        return trouble.equals(failed.getCause())
                ? new Delivery.NobodyThere(line(trouble))
                : understood(trouble);
    }

    private static Delivery understood(Exception failed) {
        var trouble = line(failed);
        for (@Nullable Exception it = failed; it != null; it = next(it)) {
            if (it instanceof SMTPAddressFailedException recipient) {
                return replied(recipient.getReturnCode(), line(recipient));
            }
            if (it instanceof SMTPSendFailedException refused) {
                // Whom it takes mail from is set in its configuration, which can be put right.
                return refused.getCommand().startsWith("MAIL ")
                        ? new Delivery.Later(trouble)
                        : replied(refused.getReturnCode(), trouble);
            }
        }
        return new Delivery.InDoubt(trouble);
    }

    private static Delivery replied(int code, String trouble) {
        return switch (code / 100) {
            case 4 -> new Delivery.Later(trouble);
            case 5 -> new Delivery.Never(trouble);
            default -> new Delivery.InDoubt(trouble);
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
