package org.laurel.mail;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;
import org.laurel.text.Typed;

/**
 * One mail to one address. The key says what it is for, so that the same occasion never mails the
 * same person twice. One that somebody subscribed to says at which address that ends; one about an
 * application says which, for not everybody who looks after mails may know of it.
 */
public record Message(
        String key,
        String to,
        Language language,
        String subject,
        String text,
        @Nullable String unsubscribe,
        @Nullable UUID about) {

    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

    /**
     * A line break in a header would let whoever wrote it add headers of their own. Whatever a name
     * holds, it becomes a blank: an address with one is refused when it is sent to, and leads
     * nowhere else.
     */
    public Message {
        subject = Typed.line(subject);
        text = Typed.text(text);
        to = BREAK.matcher(to).replaceAll(" ");
        if (unsubscribe != null && BREAK.matcher(unsubscribe).find()) {
            throw new IllegalArgumentException("Line break in a header of the mail " + key);
        }
    }

    /** The text may hold a link that lets its reader in, and the address is somebody's. */
    @Override
    public String toString() {
        return "Message " + key;
    }

    public Message(String key, String to, Language language, String subject, String text) {
        this(key, to, language, subject, text, null, null);
    }

    public Message(
            String key,
            String to,
            Language language,
            String subject,
            String text,
            @Nullable String unsubscribe) {
        this(key, to, language, subject, text, unsubscribe, null);
    }

    /** The same, about an application. */
    public Message about(UUID application) {
        return new Message(key, to, language, subject, text, unsubscribe, application);
    }
}
