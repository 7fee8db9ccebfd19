package org.laurel.people;

import java.util.Set;
import org.laurel.language.Language;

/** Somebody who joined Laurel. */
public record Person(
        PersonId id,
        String email,
        String name,
        Language language,
        boolean namePublic,
        Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
