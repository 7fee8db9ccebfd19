package org.laurel.people;

import java.util.UUID;

/** Stands for one person, in every module and in the history; it says nothing about who it is. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
