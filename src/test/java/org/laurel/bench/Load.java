package org.laurel.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work at many connections for a while: how often a second, and how long each took. */
record Load(double perSecond, double p50, double p95, double p99) {

    private static final int CALM_RUNS = 3;
    private static final double NOTABLY = 1.03;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(2);

    /** One connection's work, done once. */
    interface Work {
        void once() throws Exception;

        /** What lies between one time and the next; it is not counted. */
        default Duration pause() {
            return Duration.ZERO;
        }
    }

    static Load run(List<? extends Work> connections, Duration time) throws Exception {
        var took = new ArrayList<long[]>();
        try (var threads = Executors.newFixedThreadPool(connections.size())) {
            var end = System.nanoTime() + time.toNanos();
            var running = new ArrayList<Future<long[]>>();
            for (var work : connections) {
                Callable<long[]> loop =
                        () -> {
                            var times = new ArrayList<Long>();
                            while (System.nanoTime() < end) {
                                var begin = System.nanoTime();
                                work.once();
                                times.add(System.nanoTime() - begin);
                                Thread.sleep(work.pause());
                            }
                            return times.stream().mapToLong(Long::longValue).toArray();
                        };
                running.add(threads.submit(loop));
            }
            for (var it : running) {
                took.add(it.get());
            }
        }
        var all = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Load(
                all.length / (time.toNanos() / 1e9), at(all, 0.50), at(all, 0.95), at(all, 0.99));
    }

    /**
     * Repeats the work until it grows no faster, which is when the program is compiled and its
     * pages are in memory; answers how long that took, at most two minutes.
     */
    static Duration settle(List<? extends Work> connections, Duration time) throws Exception {
        var best = 0.0;
        var took = Duration.ZERO;
        for (int calm = 0;
                calm < CALM_RUNS && took.compareTo(LONGEST_WARM_UP) < 0;
                took = took.plus(time)) {
            var perSecond = run(connections, time).perSecond();
            calm = perSecond > best * NOTABLY ? 0 : calm + 1;
            best = Math.max(best, perSecond);
        }
        return took;
    }

    /** The run in the middle by throughput. */
    static Load median(List<Load> runs) {
        return runs.stream()
                .sorted(java.util.Comparator.comparingDouble(Load::perSecond))
                .toList()
                .get(runs.size() / 2);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
