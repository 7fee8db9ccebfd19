package org.laurel.project;

import java.util.UUID;

/** Stands for one page of a project. */
public record WorkPageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
