package org.laurel.calendar;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 6.2, method 1): the millisecond and a counter, then
 * chance. Those made by one node sort in the order in which they were made, within a millisecond
 * and when its clock is set back too.
 */
public final class TimeOrderedId {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER = (1 << COUNTER_BITS) - 1;

    /** Leaves at least half of the counter for what follows in the same millisecond. */
    private static final int FIRST = COUNTER >> 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The millisecond and the counter of the latest one. */
    private static final AtomicLong LATEST = new AtomicLong();

    private TimeOrderedId() {}

    public static UUID next(Clock clock) {
        long now = clock.millis() << COUNTER_BITS | (RANDOM.nextInt() & FIRST);
        long next = LATEST.updateAndGet(latest -> Math.max(now, latest + 1));
        long high = next >>> COUNTER_BITS << 16 | 0x7000L | (next & COUNTER);
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
