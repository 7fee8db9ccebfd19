package org.laurel.people;

import java.time.Duration;
import java.util.UUID;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.Attempts.Bound;
import org.laurel.people.OneTimeLinks.Purpose;
import org.laurel.people.TakeAddress.Taken;
import org.laurel.settings.Settings;
import org.laurel.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails a link that signs its reader in, or lets whoever is not known yet join. Both take the same
 * steps and get the same answer, so that nobody learns who has an account.
 */
@Service
public class MailLink {

    static final Duration VALID_FOR = Duration.ofHours(1);

    /** How it ended. A mail beyond an address's bound is left out in silence. */
    public sealed interface Outcome {
        record OnItsWay() implements Outcome {}

        record NoAddress() implements Outcome {}

        /** Our mail server cannot deliver to letters outside ASCII before the @. */
        record OutOfReach() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    private final TakeAddress takeAddress;
    private final Attempts attempts;
    private final People people;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final Words words;
    private final Settings settings;
    private final TransactionTemplate transaction;

    MailLink(
            TakeAddress takeAddress,
            Attempts attempts,
            People people,
            OneTimeLinks links,
            Outbox outbox,
            Words words,
            Settings settings,
            TransactionTemplate transaction) {
        this.takeAddress = takeAddress;
        this.attempts = attempts;
        this.people = people;
        this.links = links;
        this.outbox = outbox;
        this.words = words;
        this.settings = settings;
        this.transaction = transaction;
    }

    public Outcome mail(String typed, Language language, String networkAddress) {
        var place = Bound.mailFrom(networkAddress);
        if (!attempts.admits(place)) {
            return new Outcome.TooMany(place.within());
        }
        return switch (takeAddress.take(typed)) {
            case Taken.NoAddress() -> new Outcome.NoAddress();
            case Taken.OutOfReach() -> new Outcome.OutOfReach();
            case Taken.Fine(var email) -> {
                if (attempts.admits(Bound.mailTo(email.value()))) {
                    transaction.executeWithoutResult(_ -> put(email, language));
                }
                yield new Outcome.OnItsWay();
            }
        };
    }

    private void put(EmailAddress email, Language asking) {
        var person = people.byEmail(email.value());
        var purpose = person.isPresent() ? Purpose.SIGN_IN : Purpose.JOIN;
        var language = person.map(Person::language).orElse(asking);
        var token = links.make(email.value(), purpose, VALID_FOR);
        var path = person.isPresent() ? "/sign-in/links/" : "/join/";
        var what = person.isPresent() ? "people.mail.sign-in." : "people.mail.join.";
        var t = words.in(language);
        outbox.putAtOnce(
                new Message(
                        "people.link:" + UUID.randomUUID(),
                        person.map(Person::email).orElse(email.value()),
                        language,
                        t.say(what + "subject"),
                        t.say(
                                what + "text",
                                settings.publicUrl().resolve(path + token).toString())));
    }
}
