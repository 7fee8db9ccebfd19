package org.laurel.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever signed in with a password that many people have to where another is chosen: a
 * teacher once in a session, everybody with a role until it is done. What a page saves goes
 * through, or words would be lost.
 */
final class CommonPasswordGate extends OncePerRequestFilter {

    private static final String COMMON = "common-password";
    private static final String NOT_YET = "not-yet-led";
    private static final String LED = "led";
    private static final RequestMatcher FREE =
            OpenPaths.any(
                    "/account/**", "/second-factor/**", "/session/**", "/language", "/sign-out");

    private final CurrentPerson current;

    CommonPasswordGate(CurrentPerson current) {
        this.current = current;
    }

    static void close(HttpServletRequest request) {
        request.getSession().setAttribute(COMMON, NOT_YET);
    }

    /** Another password was chosen. */
    static void open(HttpServletRequest request) {
        request.getSession().removeAttribute(COMMON);
    }

    static boolean isClosed(HttpServletRequest request) {
        return request.getSession().getAttribute(COMMON) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OpenPaths.ALL.matches(request)
                || FREE.matches(request)
                || !Doorkeeper.reads(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isClosed(request) && (hasRole(request) || isNotYetLed(request))) {
            request.getSession().setAttribute(COMMON, LED);
            response.sendRedirect("/account");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean hasRole(HttpServletRequest request) {
        return current.presence(request).filter(it -> !it.who().roles().isEmpty()).isPresent();
    }

    private static boolean isNotYetLed(HttpServletRequest request) {
        return NOT_YET.equals(request.getSession().getAttribute(COMMON));
    }
}
