package org.laurel.scheme;

/** A first or last day that a round counts from or to; the day itself still counts. */
public enum CutOff {
    REGISTERED_BY,
    ACTIVE_SINCE,
    ACTIVE_UNTIL,
    LABEL_FROM,
    LABEL_TO,
    VALID_FROM,
    VALID_UNTIL;

    /** As files write it: {@code registered-by}. */
    public String key() {
        return Written.name(this);
    }

    /** As rules ask for it: {@code round.registered-by}. */
    public String fact() {
        return FactReader.ROUND + key();
    }
}
