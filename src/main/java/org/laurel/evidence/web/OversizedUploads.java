package org.laurel.evidence.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that says it is too large before anything reads it: looking for the token would
 * already read it all, and end in an error that knows no limit. Stands behind the session and
 * before the doors, which are passed on the way to the answer.
 */
@Component
@Order(-200)
class OversizedUploads extends OncePerRequestFilter {

    private static final Pattern FILES = Pattern.compile("/forms/[^/]+/files");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > UploadConfiguration.MOST
                && FILES.matcher(request.getRequestURI()).matches()) {
            var answer = request.getRequestDispatcher(request.getRequestURI() + "/oversized");
            answer.forward(new WithoutBody(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

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
