package org.laurel.project;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.EmailAddress;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.people.TakeAddress;
import org.laurel.people.TakeAddress.Taken;
import org.laurel.settings.Settings;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/** Asks people by mail to take part. What the inviter learns never tells who is in Laurel. */
@Component
class InvitationMails {

    /** Why no invitation can go to an address. */
    public enum Trouble {
        ADDRESS_UNREADABLE,
        ADDRESS_OUT_OF_REACH,
        YOURSELF,
        WAITS_ALREADY,
        TOO_MANY_TODAY;

        /** The word used in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Enough for a large partnership, too few for a nuisance. */
    private static final int A_DAY = 20;

    private final Invitations invitations;
    private final People people;
    private final TakeAddress addresses;
    private final Outbox outbox;
    private final Words words;
    private final Settings settings;
    private final Clock clock;

    InvitationMails(
            Invitations invitations,
            People people,
            TakeAddress addresses,
            Outbox outbox,
            Words words,
            Settings settings,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.addresses = addresses;
        this.outbox = outbox;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Trouble> trouble(PersonId by, String typed) {
        switch (addresses.take(typed)) {
            case Taken.NoAddress _ -> {
                return Optional.of(Trouble.ADDRESS_UNREADABLE);
            }
            case Taken.OutOfReach _ -> {
                return Optional.of(Trouble.ADDRESS_OUT_OF_REACH);
            }
            case Taken.Fine(var email) -> {
                if (people.get(by).email().equalsIgnoreCase(email.value())) {
                    return Optional.of(Trouble.YOURSELF);
                }
            }
        }
        var since = clock.instant().minus(Duration.ofDays(1));
        return invitations.sentBy(by, since) < A_DAY
                ? Optional.empty()
                : Optional.of(Trouble.TOO_MANY_TODAY);
    }

    /** Answers false where that address, or another second founder, is being waited for. */
    boolean invite(Project project, Part part, PersonId by, String typed) {
        var email = EmailAddress.form(typed);
        var id = new InvitationId(TimeOrderedId.next(clock));
        if (!invitations.add(id, project.id(), part, email, by, clock.instant())) {
            return false;
        }
        var inviter = people.get(by);
        var language = people.byEmail(email).map(it -> it.language()).orElse(inviter.language());
        var t = words.in(language);
        var title = project.description().title();
        outbox.put(
                new Message(
                        "project.invitation:" + id,
                        email,
                        language,
                        t.say("project.mail.invited." + part.key() + ".subject", title),
                        t.say(
                                "project.mail.invited." + part.key() + ".text",
                                inviter.name(),
                                title,
                                settings.publicUrl() + "/invitations/" + id)));
        return true;
    }
}
