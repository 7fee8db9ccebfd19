package org.laurel.testing;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Does several things at the same moment, each in a thread and a transaction of its own. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them came to, in the order they were given. */
    public static <T> List<T> all(List<Callable<T>> steps) {
        var start = new CyclicBarrier(steps.size());
        try (var threads = Executors.newFixedThreadPool(steps.size())) {
            var running =
                    steps.stream()
                            .map(
                                    step ->
                                            threads.submit(
                                                    () -> {
                                                        start.await(10, TimeUnit.SECONDS);
                                                        return step.call();
                                                    }))
                            .toList();
            return running.stream().map(AtOnce::result).toList();
        }
    }

    /**
     * What each of them came to that all need one lock: somebody holds it until each waits for it,
     * in the order they were given, and knows only what was true before.
     */
    public static <T> List<T> inLine(
            TransactionTemplate transaction,
            JdbcClient db,
            Runnable hold,
            List<Callable<T>> steps) {
        try (var threads = Executors.newFixedThreadPool(steps.size())) {
            var running = new ArrayList<Future<T>>();
            transaction.executeWithoutResult(
                    _ -> {
                        hold.run();
                        for (var step : steps) {
                            running.add(threads.submit(step));
                            await().atMost(20, TimeUnit.SECONDS)
                                    .until(() -> waiting(db) >= running.size());
                        }
                    });
            return running.stream().map(AtOnce::result).toList();
        }
    }

    private static int waiting(JdbcClient db) {
        return db.sql("select count(distinct pid) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
