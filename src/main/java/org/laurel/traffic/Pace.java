package org.laurel.traffic;

import java.time.Duration;

/**
 * How long a sender kept us waiting: a stall is forgiven by what comes after it, at a rate that a
 * poor telephone reaches, and never more than one at a time. Only waiting counts, not our own work.
 */
final class Pace {

    /** Bytes a second; less is no connection, or somebody who wants to hold one. */
    static final int SLOWEST = 1_000;

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final long patience;
    private long left;
    private long waited;

    Pace(Duration patience) {
        this.patience = patience.toNanos();
        this.left = this.patience;
    }

    /** Counts a wait and what came of it; false where it was one too many. */
    boolean keeps(long nanos, int bytes) {
        waited += nanos;
        left -= nanos;
        if (left < 0) {
            return false;
        }
        left = Math.min(patience, left + bytes * (NANOS / SLOWEST));
        return true;
    }

    /** Whether all waits together took so many times as long as one may. */
    boolean beyond(int waits) {
        return waited > patience * waits;
    }
}
