package org.laurel.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Presence;
import org.laurel.people.SignedIn;
import org.laurel.people.TakesFiles;
import org.laurel.people.TakesFiles.Answer;
import org.laurel.traffic.Body;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says how much a request may carry, by who sends it and where, before anything reads it: to look
 * for the token is to read it all. Files come only where somebody takes them, and only from who may
 * give them.
 */
final class WhatMayCome extends OncePerRequestFilter {

    private static final Set<String> EMPTY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What is not taken is read away where it can be an honest mistake, or no page is seen. */
    private static final long LONGEST_MISTAKE = 1L << 30;

    private final CsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRequestHandler forPages = new XorCsrfTokenRequestAttributeHandler();
    private final CurrentPerson current;
    private final ObjectProvider<TakesFiles> takers;

    WhatMayCome(CurrentPerson current, ObjectProvider<TakesFiles> takers) {
        this.current = current;
        this.takers = takers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return EMPTY.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var stranger = CurrentPerson.signedIn().isEmpty();
        if (stranger && !OpenPaths.ALL.matches(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else if (is(request, "multipart/")) {
            file(request, response, chain);
        } else {
            if (!stranger) {
                Body.allow(
                        request, is(request, "application/json") ? Body.OF_A_SAVE : Body.OF_A_FORM);
            }
            chain.doFilter(request, response);
        }
    }

    private void file(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The page of a refusal has forms too, and nobody after this gives them their token.
        forPages.handle(request, response, tokens.loadDeferredToken(request, response));
        var presence = current.presence(request);
        if (presence.filter(it -> awaitsCode(it, request)).isPresent()) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var answer = presence.flatMap(it -> answer(it.who(), request));
        if (answer.isEmpty()) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
            return;
        }
        switch (answer.get()) {
            case Answer.NotThere _ -> response.sendError(HttpStatus.NOT_FOUND.value());
            case Answer.Later _ -> response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            case Answer.Shown(var page) -> {
                Body.allow(request, Math.clamp(request.getContentLengthLong(), 0, LONGEST_MISTAKE));
                request.getRequestDispatcher(page).forward(new WithoutBody(request), response);
            }
            case Answer.Come(var most, var afterwards) -> {
                try {
                    Body.allow(request, most);
                    chain.doFilter(request, response);
                } finally {
                    afterwards.run();
                }
            }
        }
    }

    private static boolean awaitsCode(Presence presence, HttpServletRequest request) {
        return presence.needsSecondFactor()
                && !SecondFactorGate.openTo(request, presence.who().id());
    }

    private Optional<Answer> answer(SignedIn who, HttpServletRequest request) {
        return takers.stream()
                .flatMap(
                        it ->
                                it
                                        .mayCome(
                                                who,
                                                request.getRequestURI(),
                                                request.getContentLengthLong())
                                        .stream())
                .findFirst();
    }

    private static boolean is(HttpServletRequest request, String kind) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(kind);
    }

    /** The page that says no is read like any other. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
