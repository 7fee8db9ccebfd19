package org.laurel.register;

import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;

/**
 * A label as the register lists it. Until the holder says yes to a public name it has neither name
 * nor code, because its page, found by the code, shows the name.
 */
public record RegisterEntry(
        Place place,
        String scheme,
        String project,
        RegisteredSchool school,
        CountryCode country,
        @Nullable Named named) {

    /** What the holder agreed to show. */
    public record Named(String holder, String code) {}
}
