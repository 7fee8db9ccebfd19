package org.laurel.school;

import java.util.UUID;

/** Stands for one school. */
public record SchoolId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
