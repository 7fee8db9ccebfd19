package org.laurel.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.laurel.application.ApplicationId;

/**
 * The last row somebody saw in a sorted list. It names what the row was sorted by, so that the list
 * goes on from there even when that row has left it.
 */
public record Place(String key, ApplicationId id) {

    /** As it stands in an address. */
    public String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(UTF_8));
    }

    public static Optional<Place> read(String written) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(written), UTF_8);
            return Optional.of(
                    new Place(
                            text.substring(36),
                            new ApplicationId(UUID.fromString(text.substring(0, 36)))));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }
}
