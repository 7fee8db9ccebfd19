package org.laurel.people;

import java.time.Clock;
import java.util.UUID;
import org.laurel.history.History;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/** Tells a person, and the history, that the second factor was got round. */
@Component
class RecoveryMails {

    private final People people;
    private final Outbox outbox;
    private final Words words;
    private final History history;
    private final Clock clock;

    RecoveryMails(People people, Outbox outbox, Words words, History history, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.words = words;
        this.history = history;
        this.clock = clock;
    }

    void used(PersonId person, int left) {
        history.add("person:" + person, "recovery-code.used", person.value(), clock.instant());
        people.find(person).ifPresent(it -> put(it, "people.mail.recovered.", left));
    }

    /** Somebody else let the person set up another code app. */
    void reset(PersonId person) {
        people.find(person).ifPresent(it -> put(it, "people.mail.reset."));
    }

    private void put(Person to, String what, Object... said) {
        var t = words.in(to.language());
        outbox.put(
                new Message(
                        "people.second-factor:" + UUID.randomUUID(),
                        to.email(),
                        to.language(),
                        t.say(what + "subject"),
                        t.say(what + "text", said)));
    }
}
