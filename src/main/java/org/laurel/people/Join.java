package org.laurel.people;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.history.History;
import org.laurel.people.OneTimeLinks.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes somebody a person of Laurel whose mail has proven the address. The name and the password
 * are asked only now: who typed a stranger's address must not have chosen that stranger's password.
 */
@Service
public class Join {

    /** How it ended. */
    public sealed interface Outcome {
        record Joined(PersonId person) implements Outcome {}

        record Unfit(List<Newcomer.Problem> problems) implements Outcome {}

        record Spent() implements Outcome {}
    }

    private final OneTimeLinks links;
    private final People people;
    private final Passwords passwords;
    private final History history;
    private final Clock clock;

    Join(OneTimeLinks links, People people, Passwords passwords, History history, Clock clock) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome join(String token, Newcomer newcomer) {
        var email = links.look(token, Purpose.JOIN);
        if (email.isEmpty()) {
            return new Outcome.Spent();
        }
        var problems = newcomer.problems(passwords, email.get());
        if (!problems.isEmpty()) {
            return new Outcome.Unfit(problems);
        }
        return links.use(token, Purpose.JOIN)
                .map(used -> add(used.email(), newcomer))
                .orElseGet(Outcome.Spent::new);
    }

    private Outcome add(String email, Newcomer newcomer) {
        var now = clock.instant();
        var person =
                new Person(
                        new PersonId(TimeOrderedId.next(clock)),
                        email,
                        PersonalName.of(newcomer.name()).orElseThrow().value(),
                        newcomer.language(),
                        newcomer.namePublic(),
                        Set.of());
        var hash = newcomer.password().isEmpty() ? null : passwords.hash(newcomer.password());
        if (!people.add(person, hash, now)) {
            return new Outcome.Spent(); // a second link for the same address came first
        }
        people.showName(person.id(), newcomer.namePublic(), now);
        history.add("person:" + person.id(), "person.joined", person.id().value(), now);
        return new Outcome.Joined(person.id());
    }
}
