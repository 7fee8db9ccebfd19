package org.laurel.people;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.laurel.command.FirstAdministrator;
import org.laurel.people.OneTimeLinks.Purpose;
import org.laurel.people.Role.Kind;
import org.laurel.settings.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the link with which the first administrator joins. It is for the terminal of whoever starts
 * Laurel, never for a log.
 */
@Service
public class InviteFirstAdministrator implements FirstAdministrator {

    private static final Duration VALID_FOR = Duration.ofHours(24);

    private final People people;
    private final OneTimeLinks links;
    private final Settings settings;

    InviteFirstAdministrator(People people, OneTimeLinks links, Settings settings) {
        this.people = people;
        this.links = links;
        this.settings = settings;
    }

    /** None once there is an administrator. An earlier link ends. */
    @Override
    @Transactional
    public Optional<URI> link() {
        if (people.somebodyHolds(Kind.ADMINISTRATOR)) {
            return Optional.empty();
        }
        links.end(Purpose.FIRST_ADMINISTRATOR);
        var token = links.make("", Purpose.FIRST_ADMINISTRATOR, VALID_FOR);
        return Optional.of(settings.publicUrl().resolve("/first-administrator/" + token));
    }
}
