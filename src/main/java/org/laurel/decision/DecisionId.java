package org.laurel.decision;

import java.util.UUID;

/** Stands for one decision. */
public record DecisionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
