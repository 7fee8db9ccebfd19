package org.laurel.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.laurel.language.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes as many public pages at once as there are processors; the others wait, first come, first
 * served. Otherwise a crowd would take every connection to the database, and whoever saves would
 * stand behind all of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Crowd extends OncePerRequestFilter {

    private static final int LONGEST_WAIT = 20;

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var end = path.indexOf('/', 1);
        return Language.of(
                        path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end))
                .isEmpty();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!waited()) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        var turn = new Turn();
        try {
            chain.doFilter(request, new UntilItIsWritten(response, turn));
        } finally {
            turn.end();
        }
    }

    private boolean waited() throws ServletException {
        try {
            return turns.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ServletException(stopping);
        }
    }

    private final class Turn {

        private final AtomicBoolean ended = new AtomicBoolean();

        void end() {
            if (!ended.getAndSet(true)) {
                turns.release();
            }
        }
    }

    /** A page is made before it is written; whoever reads it slowly holds up nobody else. */
    private static final class UntilItIsWritten extends HttpServletResponseWrapper {

        private final Turn turn;

        UntilItIsWritten(HttpServletResponse response, Turn turn) {
            super(response);
            this.turn = turn;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            turn.end();
            return super.getWriter();
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            turn.end();
            return super.getOutputStream();
        }
    }
}
