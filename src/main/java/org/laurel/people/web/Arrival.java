package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.laurel.people.PersonId;
import org.laurel.people.Presence;
import org.laurel.settings.Settings;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Lets a person in whose word was checked, whichever way they came. The session is a new one: its
 * id, its token and all it knew of whoever sat there before are gone.
 */
@Component
class Arrival {

    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    private final Duration idle;

    Arrival(Settings settings) {
        this.idle = settings.sessionIdle();
    }

    void letIn(
            PersonId person, int trust, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        person.toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        var session = request.getSession();
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(Presence.TRUST, trust);
    }
}
