package org.laurel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.web.filter.OncePerRequestFilter;

/** Fails a test in which an error of ours was answered and the log does not say which. */
class UntracedErrors extends AbstractTestExecutionListener {

    private static final Set<Integer> EXPECTED = Set.of(503, 507);
    private static final List<String> UNTRACED = new CopyOnWriteArrayList<>();

    /** A line is written by the thread that serves the request it is about. */
    private static final ThreadLocal<Boolean> TRACED = ThreadLocal.withInitial(() -> false);

    @Override
    public void beforeTestMethod(TestContext test) {
        UNTRACED.clear();
        Traces.listen();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        assertThat(UNTRACED).as("errors that left no trace in the log").isEmpty();
    }

    private static final class Traces extends AppenderBase<ILoggingEvent> {

        static void listen() {
            var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
            if (root.getAppender("traces") == null) { // the framework takes it away now and then
                var traces = new Traces();
                traces.setName("traces");
                traces.setContext(root.getLoggerContext());
                traces.start();
                root.addAppender(traces);
            }
        }

        @Override
        protected void append(ILoggingEvent line) {
            if (line.getLevel() == Level.ERROR && line.getThrowableProxy() != null) {
                TRACED.set(true);
            }
        }
    }

    /** Around everything that answers. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Watch extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            TRACED.set(false);
            try {
                chain.doFilter(request, response);
                mustBeTraced(request, response.getStatus());
            } catch (ServletException | IOException | RuntimeException | Error thrown) {
                mustBeTraced(request, 500);
                throw thrown;
            }
        }

        private static void mustBeTraced(HttpServletRequest request, int status) {
            if (status >= 500 && !EXPECTED.contains(status) && !TRACED.get()) {
                UNTRACED.add(request.getMethod() + " " + request.getRequestURI());
            }
        }

        @Override
        protected boolean shouldNotFilterAsyncDispatch() {
            return false;
        }
    }
}
