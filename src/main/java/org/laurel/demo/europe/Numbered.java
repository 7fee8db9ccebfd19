package org.laurel.demo.europe;

import java.util.SplittableRandom;
import java.util.UUID;

/** The kinds of things that are told apart by number; each number has its id and its own chance. */
enum Numbered {
    SCHOOL(1),
    TEACHER(2),
    STAY(3),
    PROJECT(4),
    ACTIVITY(5),
    COHORT(6);

    private static final long SEED = 20_050_114;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long kind;

    Numbered(long kind) {
        this.kind = kind;
    }

    /** A UUID of version 8, which leaves its bits to whoever makes it. */
    UUID id(long number) {
        return new UUID(kind << 32 | 0x8000L, 0x8000000000000000L | number);
    }

    /** The same number always has the same chance, whoever asked before. */
    SplittableRandom chance(long number) {
        return new SplittableRandom(SEED + (kind * 1_000_000_007L + number) * SPREAD * 3);
    }
}
