package org.laurel.newsletter;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.newsletter.Requests.Request;
import org.laurel.people.Attempts;
import org.laurel.people.Attempts.Bound;
import org.laurel.people.TakeAddress;
import org.laurel.people.TakeAddress.Taken;
import org.laurel.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails a link to an address that somebody typed; only its owner can confirm it. Known addresses
 * get the same mail and the same answer, so that nobody learns who subscribed.
 */
@Service
public class AskToSubscribe {

    static final Duration VALID_FOR = Duration.ofDays(7);

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
    private final Requests requests;
    private final Outbox outbox;
    private final Addresses addresses;
    private final Words words;
    private final TransactionTemplate transaction;

    AskToSubscribe(
            TakeAddress takeAddress,
            Attempts attempts,
            Requests requests,
            Outbox outbox,
            Addresses addresses,
            Words words,
            TransactionTemplate transaction) {
        this.takeAddress = takeAddress;
        this.attempts = attempts;
        this.requests = requests;
        this.outbox = outbox;
        this.addresses = addresses;
        this.words = words;
        this.transaction = transaction;
    }

    public Outcome ask(String typed, Language language, String networkAddress) {
        var place = new Bound("newsletter from " + networkAddress, 50, Duration.ofHours(1));
        if (!attempts.admits(place)) {
            return new Outcome.TooMany(place.within());
        }
        return switch (takeAddress.take(typed)) {
            case Taken.NoAddress() -> new Outcome.NoAddress();
            case Taken.OutOfReach() -> new Outcome.OutOfReach();
            case Taken.Fine(var email) -> ask(email.value(), language);
        };
    }

    private Outcome ask(String address, Language language) {
        var bound =
                new Bound("newsletter " + address.toLowerCase(Locale.ROOT), 3, Duration.ofDays(1));
        if (attempts.admits(bound)) {
            transaction.executeWithoutResult(_ -> put(new Request(address, language)));
        }
        return new Outcome.OnItsWay();
    }

    private void put(Request request) {
        var token = Token.next();
        requests.add(request, token, VALID_FOR);
        var t = words.in(request.language());
        outbox.putAtOnce(
                new Message(
                        Occasions.CONFIRMATION + UUID.randomUUID(),
                        request.email(),
                        request.language(),
                        t.say("newsletter.mail.confirmation.subject"),
                        t.say(
                                "newsletter.mail.confirmation.text",
                                addresses.confirmation(token, request.language()),
                                addresses.cancellation(token, request.language()))));
    }
}
