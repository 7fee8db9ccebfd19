package org.laurel.people;

import java.util.Optional;

/** A name as somebody typed it, fit for letters and certificates. */
public record PersonalName(String value) {

    private static final int LONGEST = 100;

    /** None where nothing is left to read, or too much. */
    public static Optional<PersonalName> of(String typed) {
        var name = typed.strip().replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ").strip();
        return name.isEmpty() || name.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new PersonalName(name));
    }
}
