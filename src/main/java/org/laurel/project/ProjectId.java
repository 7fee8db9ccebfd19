package org.laurel.project;

import java.util.UUID;

/** Stands for one project. */
public record ProjectId(UUID value) {

    /** What the history knows the project by. */
    public String subject() {
        return "project:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
