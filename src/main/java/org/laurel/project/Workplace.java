package org.laurel.project;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.school.SchoolId;

/** A school that somebody works at, as its support organisation confirmed. */
public record Workplace(SchoolId school, String name, CountryCode country) {

    /** The school that was chosen, or the only one there is to choose. */
    static Optional<Workplace> chosen(@Nullable SchoolId choice, List<Workplace> from) {
        return from.stream()
                .filter(it -> choice == null ? from.size() == 1 : it.school().equals(choice))
                .findFirst();
    }
}
