package org.laurel.settings;

/** A value that must not reach a log: only {@link #value} tells it. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
