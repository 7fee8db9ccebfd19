package org.laurel.people.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.language.Language;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What anyone may see without signing in. Everything else asks who is there. */
final class OpenPaths {

    private static final String LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining("|"));

    static final RequestMatcher ALL =
            any(
                    "/",
                    "/{language:" + LANGUAGES + "}/**",
                    "/assets/**",
                    "/robots.txt",
                    "/favicon.ico",
                    "/.well-known/security.txt",
                    "/sign-in/**",
                    "/join/**",
                    "/signatures/**",
                    "/newsletter/**",
                    "/first-administrator/**",
                    "/demo/**",
                    "/error");

    /** A mail program that unsubscribes its reader has seen no page before, and no token. */
    static final RequestMatcher WITHOUT_TOKEN =
            PathPatternRequestMatcher.withDefaults()
                    .matcher(HttpMethod.POST, "/newsletter/cancellations/{link}");

    private OpenPaths() {}

    static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(
                Stream.of(patterns)
                        .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                        .toList());
    }
}
