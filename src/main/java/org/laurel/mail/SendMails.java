package org.laurel.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.laurel.settings.Settings;
import org.laurel.settings.Smtp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends the mails that wait, each at most once; without a server they go on waiting. */
@Service
public class SendMails {

    /** How many mails the server took. */
    public record Outcome(int sent) {}

    /** Longer than one attempt can last, so that nobody else's attempt is taken for a crash. */
    static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);

    static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final Outbox outbox;
    private final Optional<MailServer> server;
    private final int bulkPerMinute;
    private final Clock clock;

    SendMails(Outbox outbox, Settings settings, Clock clock) {
        this.outbox = outbox;
        this.server = settings.smtp().map(smtp -> new MailServer(smtp, clock));
        this.bulkPerMinute = settings.smtp().map(Smtp::bulkPerMinute).orElse(0);
        this.clock = clock;
    }

    /** Outside any transaction: a mail must be marked for good before it goes out. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome send() {
        outbox.doubtTakenBefore(clock.instant().minus(LONGEST_ATTEMPT));
        return new Outcome(server.map(it -> sendTo(it, bulkPerMinute)).orElse(0));
    }

    private int sendTo(MailServer server, int bulkPerMinute) {
        var sent = 0;
        for (var next = outbox.take(bulkPerMinute);
                next.isPresent();
                next = outbox.take(bulkPerMinute)) {
            var mail = next.get();
            switch (server.deliver(mail)) {
                case Delivery.Taken() -> {
                    outbox.sent(mail.id());
                    sent++;
                }
                case Delivery.Later(var trouble) -> postpone(mail, trouble);
                case Delivery.Never(var trouble) -> outbox.fail(mail.id(), trouble);
                case Delivery.InDoubt(var trouble) -> outbox.doubt(mail.id(), trouble);
                case Delivery.NobodyThere(var trouble) -> {
                    postpone(mail, trouble);
                    return sent;
                }
            }
        }
        return sent;
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
