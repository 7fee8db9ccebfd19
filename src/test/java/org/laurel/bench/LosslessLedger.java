package org.laurel.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What writers were told was safe, and what they took away themselves. */
final class LosslessLedger {

    final int wanted;
    final AtomicInteger begun = new AtomicInteger();
    final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

    /** Words that somebody who had them before the eyes sent a text without. */
    final Set<String> removed = ConcurrentHashMap.newKeySet();

    final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();

    /** What Laurel had acknowledged and said later it had never known. */
    final Queue<String> forgotten = new ConcurrentLinkedQueue<>();

    final LongAdder repeated = new LongAdder();
    private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();

    LosslessLedger(int wanted) {
        this.wanted = wanted;
    }

    /** Whether one more is wanted; one that came to nothing is wanted again. */
    boolean another() {
        return begun.getAndUpdate(it -> Math.min(it + 1, wanted)) < wanted;
    }

    void acknowledge(UUID change, String text, String outcome, long nanos) {
        acknowledged.put(change, text);
        outcomes.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
        took.add(nanos);
    }

    long count(String outcome) {
        var found = outcomes.get(outcome);
        return found == null ? 0 : found.sum();
    }

    double p99Millis() {
        var sorted = took.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.99)] / 1e6;
    }
}
