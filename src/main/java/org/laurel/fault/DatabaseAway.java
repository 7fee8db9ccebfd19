package org.laurel.fault;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * A database that cannot be reached, or has no connection free: nobody's programming fault, and met
 * by every request and every job at once. So it is said once a minute, and without a stack.
 */
public final class DatabaseAway {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final AtomicLong SAID = new AtomicLong(System.nanoTime() - MINUTE);

    private DatabaseAway() {}

    public static boolean explains(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> false;
            case DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    SQLTransientConnectionException _ ->
                    true;
            // Where undoing fails too, what happened first says more.
            case TransactionSystemException undone when undone.getApplicationException() != null ->
                    explains(undone.getApplicationException());
            case SQLException refused when lostItsConnection(refused.getSQLState()) -> true;
            default -> explains(thrown.getCause());
        };
    }

    /** Class 08 is the connection itself; 57P01 to 57P03 say that the server ends or begins. */
    private static boolean lostItsConnection(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.matches("57P0[123]"));
    }

    public static void note() {
        var now = System.nanoTime();
        var said = SAID.get();
        if (now - said >= MINUTE && SAID.compareAndSet(said, now)) {
            log.warn("The database does not answer; until it does, this is said once a minute");
        }
    }
}
