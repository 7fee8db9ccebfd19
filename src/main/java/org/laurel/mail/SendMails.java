package org.laurel.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.laurel.settings.Settings;
import org.laurel.settings.Smtp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends the mails that wait, each at most once; without a server they go on waiting. */
@Service
public class SendMails {

    /** How many mails the server took. */
    public record Outcome(int sent) {}

    /** Longer than one attempt can last, so that nobody else's attempt is taken for a crash. */
    static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(30);

    static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** A no without a reason is the recipient's where others got a yes so lately. */
    static final Duration LATELY = Duration.ofHours(1);

    /** After so long a no without a reason is believed; mail servers wait no longer either. */
    static final Duration LONG_ENOUGH = Duration.ofDays(5);

    private final Outbox outbox;
    private final Offers offers;
    private final Optional<MailServer> server;
    private final int bulkPerMinute;
    private final Clock clock;

    @Autowired
    SendMails(Outbox outbox, Offers offers, Settings settings, Clock clock) {
        this(outbox, offers, settings, Patience.USUAL, clock);
    }

    SendMails(Outbox outbox, Offers offers, Settings settings, Patience patience, Clock clock) {
        this.outbox = outbox;
        this.offers = offers;
        this.server = settings.smtp().map(smtp -> new MailServer(smtp, patience, clock));
        this.bulkPerMinute = settings.smtp().map(Smtp::bulkPerMinute).orElse(0);
        this.clock = clock;
    }

    /** Outside any transaction: a mail must be marked for good before it goes out. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome send() {
        outbox.doubtTakenBefore(clock.instant().minus(LONGEST_ATTEMPT));
        return send(() -> outbox.take(bulkPerMinute));
    }

    /** Links and codes have a sender of their own, for somebody waits for each of them. */
    @Transactional(propagation = Propagation.NEVER)
    Outcome sendAtOnce() {
        return send(outbox::takeAtOnce);
    }

    /** Asks the server what it offers before somebody types an address that needs it. */
    void askServer() {
        server.ifPresent(it -> it.offersUtf8().ifPresent(utf8 -> offers.remember(it.name(), utf8)));
    }

    private Outcome send(Supplier<Optional<Outbox.Entry>> next) {
        return new Outcome(server.map(it -> sendTo(it, next)).orElse(0));
    }

    private int sendTo(MailServer server, Supplier<Optional<Outbox.Entry>> next) {
        var sent = 0;
        for (var taken = next.get(); taken.isPresent(); taken = next.get()) {
            var mail = taken.get();
            switch (server.deliver(mail)) {
                case Delivery.Taken() -> {
                    outbox.sent(mail.id(), server.name());
                    sent++;
                }
                case Delivery.Later(var trouble) -> postpone(mail, trouble);
                case Delivery.Never(var trouble) -> outbox.fail(mail.id(), trouble);
                case Delivery.Unexplained(var trouble) -> weigh(mail, trouble, server);
                case Delivery.InDoubt(var trouble) -> outbox.doubt(mail.id(), trouble);
                case Delivery.NobodyThere(var trouble) -> {
                    postpone(mail, trouble);
                    return sent;
                }
            }
        }
        return sent;
    }

    private void weigh(Outbox.Entry mail, String trouble, MailServer server) {
        if (outbox.othersPassed(mail.message(), server.name(), LATELY)
                || outbox.unexplainedFor(mail.id(), LONG_ENOUGH)) {
            outbox.fail(mail.id(), trouble);
        } else {
            outbox.postponeUnexplained(mail.id(), trouble, pause(mail.attempts()));
        }
    }

    private void postpone(Outbox.Entry mail, String trouble) {
        outbox.postpone(mail.id(), trouble, pause(mail.attempts()));
    }

    /** Twice as long each time. */
    static Duration pause(int attempts) {
        var doubled = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
