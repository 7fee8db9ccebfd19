package org.laurel.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

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
            return running.stream()
                    .map(
                            it -> {
                                try {
                                    return it.get(30, TimeUnit.SECONDS);
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                    .toList();
        }
    }
}
