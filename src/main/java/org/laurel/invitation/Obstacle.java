package org.laurel.invitation;

/** Why nobody can be invited by what a run found. */
public enum Obstacle {
    NO_SUCH_RUN,
    NOT_FINISHED,

    /** It asked what would be if: without a round, or by rules that are not the round's. */
    WHAT_IF,
    ROUND_OVER
}
