package org.laurel.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.laurel.traffic.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives what is nobody's programming fault its own status and one line in the log: a database that
 * is gone, and text that cannot be read. What a person sent stays out of the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KnownTroubles extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(KnownTroubles.class);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            if (Body.refused(request)) {
                return; // answered already
            }
            var status = status(thrown);
            if (status == 0 || response.isCommitted()) {
                throw thrown;
            }
            log.warn(
                    "{} for {} {} ({})",
                    status,
                    request.getMethod(),
                    LoggedPath.of(request.getRequestURI()),
                    NestedExceptionUtils.getMostSpecificCause(thrown).getClass().getName());
            if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5"); // also where no page can be made
            }
            response.sendError(status);
        }
    }

    private static int status(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> 0;
            // No connection to be had is a resource failure as well.
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ ->
                    HttpStatus.SERVICE_UNAVAILABLE.value();
            // Where undoing fails too, what happened first says more.
            case TransactionSystemException undone when undone.getApplicationException() != null ->
                    status(undone.getApplicationException());
            case InvalidParameterException broken -> broken.getErrorCode();
            default -> status(thrown.getCause());
        };
    }
}
