package org.laurel.site;

import org.jspecify.annotations.Nullable;

/** A line of a summary: what it is, what it says, and where it is changed (null: not here). */
public record Fact(String name, String value, @Nullable String changeAt) {

    public Fact(String name, String value) {
        this(name, value, null);
    }
}
