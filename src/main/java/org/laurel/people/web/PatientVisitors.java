package org.laurel.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever comes by a link from a mail has long pages to read before pressing a button, a head the
 * whole form of a school: they may take as long as somebody who is signed in. Others who sign in
 * nowhere leave a session of a quarter of an hour.
 */
final class PatientVisitors extends OncePerRequestFilter {

    private static final RequestMatcher LINKS = OpenPaths.any("/signatures/**", "/join/*");

    private final Duration idle;

    PatientVisitors(Duration idle) {
        this.idle = idle;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var session = request.getSession(false);
        if (session != null && CurrentPerson.signedIn().isEmpty()) {
            session.setMaxInactiveInterval((int) idle.toSeconds());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LINKS.matches(request);
    }
}
