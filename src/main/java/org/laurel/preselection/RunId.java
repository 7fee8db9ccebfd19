package org.laurel.preselection;

import java.util.UUID;

/** What a run of the pre-selection is known by. */
public record RunId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
