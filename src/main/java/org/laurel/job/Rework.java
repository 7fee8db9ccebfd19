package org.laurel.job;

import java.util.Optional;

/**
 * Brings rows along that were written before a rule for them changed: in the background, by batches
 * that can be resumed. A module declares one as a bean for each kind of row.
 */
public interface Rework {

    /** Its name for ever, {@code module.what}, such as {@code school.search}. */
    String name();

    /** The version of the rule that it applies; another number begins anew with the first row. */
    int version();

    /**
     * Does the next batch, in the transaction it is called in.
     *
     * @param after the last key that was done; empty at the beginning
     * @return the last key of this batch, or empty when no row is left
     */
    Optional<String> next(Optional<String> after);
}
