package org.laurel.evidence;

import java.util.UUID;

/** Stands for one link or file that was given with a form. */
public record ItemId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
