package org.laurel.people;

import java.util.Optional;
import org.laurel.text.Typed;

/** A name as somebody typed it, fit for letters and certificates. */
public record PersonalName(String value) {

    private static final int LONGEST = 100;

    /** None where nothing is left to read, or too much. */
    public static Optional<PersonalName> of(String typed) {
        return Typed.name(typed).filter(it -> it.length() <= LONGEST).map(PersonalName::new);
    }
}
