package org.laurel.people;

import java.time.Clock;
import java.util.Set;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.language.Language;
import org.springframework.stereotype.Component;

/** Lets persons join at once, with the roles a test needs. */
@Component
public class PeopleForTests {

    public static final String PASSWORD = "a rather long one";

    private final People people;
    private final String hash;
    private final Clock clock;

    PeopleForTests(People people, Passwords passwords, Clock clock) {
        this.people = people;
        this.hash = passwords.hash(PASSWORD); // once: a good hash is slow
        this.clock = clock;
    }

    /** Somebody whose address is {@code name@school.example}. */
    public SignedIn joined(String name, Role... roles) {
        var id = new PersonId(TimeOrderedId.next(clock));
        var email = name.toLowerCase(java.util.Locale.ROOT) + "@school.example";
        people.add(
                new Person(id, email, name, Language.EN, false, Set.of()), hash, clock.instant());
        for (var role : roles) {
            people.grant(id, role, null, clock.instant());
        }
        return new SignedIn(id, name, Language.EN, Set.of(roles));
    }
}
