package org.laurel.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Where a label stands in the register, newest first; it says nothing of the label's code. */
public record Place(LocalDate awardedOn, UUID label) {

    /** The place in an address; none where it is none of ours. */
    public static Optional<Place> read(String written) {
        try {
            var parts = written.split("_", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return awardedOn + "_" + label;
    }
}
