package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Sends whoever reads a page to the sign-in and back; scripts and forms are told 401, so that they
 * keep what was typed.
 */
final class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** How the sign-in is asked for by a page that stood open too long. */
    static final String WAITED = "waited";

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException stranger)
            throws IOException {
        turnAway(request, response, "/sign-in");
    }

    /** A session that ended takes its token along: then the reason is the end, not the token. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (request.getServletPath().equals("/sign-in") && !isScript(request)) {
            response.sendRedirect(
                    "/sign-in?" + WAITED); // the page was open for longer than its session
            return;
        }
        var status =
                CurrentPerson.signedIn().isEmpty() ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
        response.sendError(status.value());
    }

    void turnAway(HttpServletRequest request, HttpServletResponse response, String to)
            throws IOException {
        if (reads(request)) {
            var query = request.getQueryString();
            var back = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(to + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        } else {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    static boolean isScript(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null
                && accept.contains(MediaType.APPLICATION_JSON_VALUE)
                && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    static boolean reads(HttpServletRequest request) {
        return !isScript(request)
                && (HttpMethod.GET.matches(request.getMethod())
                        || HttpMethod.HEAD.matches(request.getMethod()));
    }
}
