package org.laurel.decision;

import java.time.Instant;
import java.util.List;
import org.laurel.round.RoundId;

/**
 * The decisions of a round were told together; the labels of those that award are made in this
 * transaction.
 */
public record RoundReleased(RoundId round, List<DecisionId> awards, Instant at) {

    public RoundReleased {
        awards = List.copyOf(awards);
    }
}
