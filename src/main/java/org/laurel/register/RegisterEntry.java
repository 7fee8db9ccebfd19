package org.laurel.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;

/**
 * A label as the register lists it. Until the holder says yes to a public name it has neither name
 * nor code, because its page, found by the code, shows the name. A school's own label has both.
 */
public record RegisterEntry(
        Place place,
        String scheme,
        @Nullable String project,
        RegisteredSchool school,
        CountryCode country,
        @Nullable Named named,
        @Nullable Years years) {

    /** What the holder agreed to show. */
    public record Named(String holder, String code) {}

    /** The days between which a school's own label is valid; a teacher's has none. */
    public record Years(LocalDate from, LocalDate until) {

        /** As an address and people write them: {@code 2018-2019}. */
        public String key() {
            return from.getYear() + "-" + until.getYear();
        }
    }
}
