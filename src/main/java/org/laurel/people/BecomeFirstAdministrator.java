package org.laurel.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.history.History;
import org.laurel.people.OneTimeLinks.Purpose;
import org.laurel.people.Role.Kind;
import org.laurel.people.TakeAddress.Taken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes whoever brings the link from the terminal the first administrator. */
@Service
public class BecomeFirstAdministrator {

    /** How it ended. */
    public sealed interface Outcome {
        record Welcome(PersonId person, int trust) implements Outcome {}

        record Unfit(List<Newcomer.Problem> problems, Optional<Taken> address) implements Outcome {}

        record Spent() implements Outcome {}
    }

    private final TakeAddress takeAddress;
    private final OneTimeLinks links;
    private final People people;
    private final Credentials credentials;
    private final Passwords passwords;
    private final History history;
    private final Clock clock;

    BecomeFirstAdministrator(
            TakeAddress takeAddress,
            OneTimeLinks links,
            People people,
            Credentials credentials,
            Passwords passwords,
            History history,
            Clock clock) {
        this.takeAddress = takeAddress;
        this.links = links;
        this.people = people;
        this.credentials = credentials;
        this.passwords = passwords;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome become(String token, String email, Newcomer newcomer) {
        var problems = newcomer.problems(passwords, email);
        var taken = takeAddress.take(email);
        if (!(taken instanceof Taken.Fine(var address))) {
            return new Outcome.Unfit(problems, Optional.of(taken));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Unfit(problems, Optional.empty());
        }
        people.holdRoles();
        if (people.somebodyHolds(Kind.ADMINISTRATOR)
                || links.use(token, Purpose.FIRST_ADMINISTRATOR).isEmpty()) {
            return new Outcome.Spent();
        }
        var person = administrator(address, newcomer);
        return new Outcome.Welcome(person, credentials.renewTrust(person, null));
    }

    private PersonId administrator(EmailAddress address, Newcomer newcomer) {
        var now = clock.instant();
        var id =
                people.byEmail(address.value())
                        .map(Person::id)
                        .orElseGet(() -> new PersonId(TimeOrderedId.next(clock)));
        var name = PersonalName.of(newcomer.name()).orElseThrow();
        people.add(
                new Person(id, address.value(), name.value(), newcomer.language(), false, Set.of()),
                null,
                now);
        if (!newcomer.password().isEmpty()) {
            credentials.setPassword(id, passwords.hash(newcomer.password()));
        }
        people.grant(id, new Role(Kind.ADMINISTRATOR, ""), null, now);
        history.add("person:" + id, "person.became-first-administrator", id.value(), now);
        return id;
    }
}
