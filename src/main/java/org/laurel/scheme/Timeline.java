package org.laurel.scheme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The editions of one scheme in the order of their days; start days alone leave no gap. */
public record Timeline(List<Edition> editions) {

    private static final Comparator<Edition> BY_START =
            Comparator.comparing(it -> it.id().inForceFrom());

    public Timeline {
        editions = editions.stream().sorted(BY_START).toList();
    }

    /**
     * The edition in force that day in a country (null: in Europe). A country may keep an older one
     * for a while; else it is the latest that has begun.
     */
    public Optional<Edition> inForce(@Nullable String country, LocalDate day) {
        var begun = editions.stream().filter(it -> !it.id().inForceFrom().isAfter(day)).toList();
        return begun.stream()
                .filter(it -> it.overlay(country).keeps(day))
                .max(BY_START)
                .or(() -> begun.stream().max(BY_START));
    }
}
