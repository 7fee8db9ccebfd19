package org.laurel.project;

import java.util.UUID;

/** Stands for one project. */
public record ProjectId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
