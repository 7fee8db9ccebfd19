package org.laurel.mail;

import org.laurel.settings.Settings;
import org.laurel.settings.Smtp;
import org.springframework.stereotype.Component;

/** Which addresses our mail server can reach exactly as they are typed. */
@Component
public class Reach {

    private final Offers offers;
    private final Settings settings;

    Reach(Offers offers, Settings settings) {
        this.offers = offers;
        this.settings = settings;
    }

    public boolean reaches(Mailbox mailbox) {
        return mailbox.plain() || settings.smtp().map(Smtp::name).filter(offers::utf8).isPresent();
    }
}
