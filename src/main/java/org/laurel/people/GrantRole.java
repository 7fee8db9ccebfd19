package org.laurel.people;

import java.time.Clock;
import java.util.Map;
import org.laurel.country.Countries;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a role. */
@Service
public class GrantRole {

    /** How it ended. Giving it twice is harmless. */
    public sealed interface Outcome {
        record Granted(Person to) implements Outcome {}

        record Refused(PeoplePermissions.Reason reason) implements Outcome {}

        record NobodyThere() implements Outcome {}

        record NoSuchOrganisation() implements Outcome {}
    }

    private final People people;
    private final PeoplePermissions permissions;
    private final Countries countries;
    private final OneTimeLinks links;
    private final History history;
    private final Clock clock;

    GrantRole(
            People people,
            PeoplePermissions permissions,
            Countries countries,
            OneTimeLinks links,
            History history,
            Clock clock) {
        this.people = people;
        this.permissions = permissions;
        this.countries = countries;
        this.links = links;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome grant(SignedIn by, Role role, String email) {
        if (role.kind().national()
                ? countries.findOrganisation(role.supportOrganisation()).isEmpty()
                : !role.supportOrganisation().isEmpty()) {
            return new Outcome.NoSuchOrganisation();
        }
        return people.byEmail(email)
                .map(person -> grant(by, role, person))
                .orElseGet(Outcome.NobodyThere::new);
    }

    private Outcome grant(SignedIn by, Role role, Person to) {
        var reason = permissions.againstGranting(by, role, to.id());
        if (reason.isPresent()) {
            return new Outcome.Refused(reason.get());
        }
        var now = clock.instant();
        if (people.grant(to.id(), role, by.id(), now)) {
            links.endFor(to.id()); // asked for by somebody who was trusted with something else
            history.add(
                    new Event(
                            "person:" + to.id(),
                            "role.granted",
                            by.id().value(),
                            now,
                            Map.of(
                                    "role", role.kind().key(),
                                    "organisation", role.supportOrganisation())));
        }
        return new Outcome.Granted(to);
    }
}
