package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.people.Presence;
import org.laurel.people.SignedIn;
import org.laurel.site.SignedInReader;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person behind a request, read from the database at most once for each. */
@Component
class CurrentPerson implements SignedInReader {

    private static final String READ = CurrentPerson.class.getName();

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    /** Whose session it is; that person may have left since. */
    static Optional<PersonId> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(it -> !(it instanceof AnonymousAuthenticationToken))
                .map(it -> new PersonId(UUID.fromString(it.getName())));
    }

    Optional<Presence> presence(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof Presence read) {
            return Optional.of(read);
        }
        var presence =
                signedIn().flatMap(people::presence).filter(it -> it.trust() == trustOf(request));
        presence.ifPresent(
                it -> {
                    request.setAttribute(READ, it);
                    request.setAttribute(SignedIn.class.getName(), it.who());
                });
        return presence;
    }

    @Override
    public Optional<Reader> of(HttpServletRequest request) {
        return presence(request)
                .map(
                        it ->
                                new Reader(
                                        it.who().id().toString(),
                                        it.who().name(),
                                        it.who().language(),
                                        it.zone(),
                                        left(request)));
    }

    /** Sessions that are older than the number began with the first. */
    private static int trustOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(Presence.TRUST) instanceof Integer trust
                ? trust
                : 0;
    }

    private static Duration left(HttpServletRequest request) {
        var session = request.getSession();
        return session.getAttribute(UnattendedSession.LEFT) instanceof Duration left
                ? left
                : Duration.ofSeconds(session.getMaxInactiveInterval());
    }
}
