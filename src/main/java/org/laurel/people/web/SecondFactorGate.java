package org.laurel.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.laurel.people.PersonId;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows officers and administrators nothing until they gave a code in this session. A role counts
 * from the request after it was given, so the gate asks at every request.
 */
final class SecondFactorGate extends OncePerRequestFilter {

    private static final String PROVEN = "second-factor";
    private static final RequestMatcher FREE = OpenPaths.any("/second-factor/**", "/language");

    private final CurrentPerson current;
    private final Doorkeeper doorkeeper;

    SecondFactorGate(CurrentPerson current, Doorkeeper doorkeeper) {
        this.current = current;
        this.doorkeeper = doorkeeper;
    }

    static void open(HttpServletRequest request, PersonId person) {
        request.changeSessionId();
        request.getSession().setAttribute(PROVEN, person.toString());
    }

    /** Asks for a code again, in this session too. */
    static void close(HttpServletRequest request) {
        request.getSession().removeAttribute(PROVEN);
    }

    static boolean openTo(HttpServletRequest request, PersonId person) {
        var session = request.getSession(false);
        return session != null && person.toString().equals(session.getAttribute(PROVEN));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OpenPaths.ALL.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var presence = current.presence(request);
        if (presence.isEmpty()) {
            request.getSession().invalidate(); // of somebody who left
            doorkeeper.turnAway(request, response, "/sign-in");
        } else if (presence.get().needsSecondFactor()
                && !openTo(request, presence.get().who().id())
                && !FREE.matches(request)) {
            doorkeeper.turnAway(request, response, "/second-factor");
        } else {
            chain.doFilter(request, response);
        }
    }
}
