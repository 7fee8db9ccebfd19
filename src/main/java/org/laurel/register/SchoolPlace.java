package org.laurel.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where a school stands in a list by country and name. */
public record SchoolPlace(String country, String name, String code) {

    private static final String BETWEEN = "\t";

    public static SchoolPlace of(RegisteredSchool it) {
        return new SchoolPlace(it.country().value(), it.name(), it.code());
    }

    /** The place in an address; none where it is none of ours. */
    public static Optional<SchoolPlace> read(String written) {
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8)
                            .split(BETWEEN, -1);
            return parts.length == 3 && written.indexOf('\0') < 0
                    ? Optional.of(new SchoolPlace(parts[0], parts[1], parts[2]))
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
                        String.join(BETWEEN, country, name, code).getBytes(StandardCharsets.UTF_8));
    }
}
