package org.laurel.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.ConflictsOfInterest;
import org.laurel.mail.Outbox;
import org.laurel.mail.Outbox.Entry;
import org.laurel.mail.Outbox.Kind;
import org.laurel.mail.Outbox.State;
import org.laurel.people.Role;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Service;

/**
 * The mails not sent yet, for administrators. A subject, an address or what the server said of them
 * would tell an administrator who applied which assessor was asked, so of what they are too close
 * to they see that a mail waits and no more.
 */
@Service
public class ReadOutbox {

    /** Mails stopped, by kind, and the newest of all that were not sent. */
    public record Seen(List<Kind> stopped, List<Mail> unsent) {}

    /** A mail, and what it tells: nothing where the reader is too close. */
    public record Mail(UUID id, Instant at, State state, int attempts, @Nullable Told told) {}

    public record Told(String subject, String to, @Nullable String trouble) {}

    private final Outbox outbox;
    private final ConflictsOfInterest conflicts;

    ReadOutbox(Outbox outbox, ConflictsOfInterest conflicts) {
        this.outbox = outbox;
        this.conflicts = conflicts;
    }

    /** None for whoever is no administrator. */
    public Optional<Seen> read(SignedIn who, int most) {
        if (!who.is(Role.Kind.ADMINISTRATOR)) {
            return Optional.empty();
        }
        var untold = tooClose(who);
        return Optional.of(
                new Seen(
                        outbox.stopped(untold),
                        outbox.unsent(most).stream().map(it -> mail(it, untold)).toList()));
    }

    private Set<UUID> tooClose(SignedIn who) {
        var concerned = outbox.concerned().stream().map(ApplicationId::new).toList();
        return conflicts.among(Set.of(who.id()), concerned).keySet().stream()
                .map(it -> it.application().value())
                .collect(Collectors.toSet());
    }

    private static Mail mail(Entry it, Set<UUID> untold) {
        var message = it.message();
        var about = message.about();
        var told =
                about != null && untold.contains(about)
                        ? null
                        : new Told(message.subject(), message.to(), it.trouble());
        return new Mail(it.id(), it.at(), it.state(), it.attempts(), told);
    }
}
