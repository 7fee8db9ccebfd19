package org.laurel.people;

import java.time.Clock;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a role from a person; it counts no longer from that person's next request on. */
@Service
public class RevokeRole {

    /** How it ended. Taking what is gone already is harmless. */
    public sealed interface Outcome {
        record Revoked() implements Outcome {}

        record Refused(PeoplePermissions.Reason reason) implements Outcome {}
    }

    private final People people;
    private final PeoplePermissions permissions;
    private final OneTimeLinks links;
    private final History history;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RevokeRole(
            People people,
            PeoplePermissions permissions,
            OneTimeLinks links,
            History history,
            ApplicationEventPublisher news,
            Clock clock) {
        this.people = people;
        this.permissions = permissions;
        this.links = links;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public Outcome revoke(SignedIn by, Role role, PersonId from) {
        var reason = permissions.againstGranting(by, role, from);
        if (reason.isPresent()) {
            return new Outcome.Refused(reason.get());
        }
        var now = clock.instant();
        if (people.revoke(from, role)) {
            links.endFor(from); // asked for by somebody who was trusted with something else
            history.add(
                    new Event(
                            "person:" + from,
                            "role.revoked",
                            by.id().value(),
                            now,
                            Map.of(
                                    "role", role.kind().key(),
                                    "organisation", role.supportOrganisation())));
            news.publishEvent(new RoleRevoked(from, role));
        }
        return new Outcome.Revoked();
    }
}
