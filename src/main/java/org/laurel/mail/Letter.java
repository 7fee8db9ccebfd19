package org.laurel.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.laurel.settings.StartRefused;

/** Writes a mail of the outbox as it goes over the wire. */
final class Letter {

    private static final String UTF8 = StandardCharsets.UTF_8.name();

    private final InternetAddress from;
    private final Clock clock;

    Letter(String sender, Clock clock) {
        this.clock = clock;
        try {
            from = new InternetAddress(sender, true);
            from.setAddress(
                    Mailbox.of(from.getAddress())
                            .filter(Mailbox::plain)
                            .map(Mailbox::address)
                            .orElseThrow(AddressException::new));
            // Parsed, a name stays as it is, and letters outside ASCII would go out bare.
            from.setPersonal(from.getPersonal(), UTF8);
        } catch (AddressException | UnsupportedEncodingException _) {
            throw new StartRefused(
                    "LAUREL_SMTP_FROM must be an address like labels@example.org or Laurel <labels@example.org>.");
        }
    }

    MimeMessage written(Outbox.Entry mail, Mailbox to, Session session) throws MessagingException {
        var message = mail.message();
        // Of one id, so that a mail sent again is recognised as the same.
        var id = "<%s@%s>".formatted(mail.id(), from.getAddress().replaceFirst(".*@", ""));
        var mime =
                new MimeMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", id);
                    }
                };
        mime.setFrom(from);
        mime.setRecipient(RecipientType.TO, new InternetAddress(to.address(), true));
        mime.setSubject(message.subject(), UTF8);
        mime.setText(message.text(), UTF8);
        mime.setSentDate(Date.from(clock.instant()));
        mime.setContentLanguage(new String[] {message.language().code()});
        mime.setHeader("Auto-Submitted", "auto-generated");
        var unsubscribe = message.unsubscribe();
        if (unsubscribe != null) {
            mime.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mime.saveChanges();
        return mime;
    }
}
