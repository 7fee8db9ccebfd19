package org.laurel.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a school stands in a list by country and name. */
public record SchoolPlace(String country, String name, UUID school) {

    private static final String BETWEEN = "\t";

    /** The place in an address; none where it is none of ours. */
    public static Optional<SchoolPlace> read(String written) {
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8)
                            .split(BETWEEN, -1);
            return parts.length == 3 && parts[0].matches("[A-Z]{2}")
                    ? Optional.of(new SchoolPlace(parts[0], parts[1], UUID.fromString(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        String.join(BETWEEN, country, name, school.toString())
                                .getBytes(StandardCharsets.UTF_8));
    }
}
