package org.laurel.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;

/** What a country changes in an edition; rules for all of Europe are not here. */
public record Overlay(
        String country,
        Source source,
        Optional<LocalDate> inForceUntil,
        int assessorsPerApplication,
        SecondApplication secondApplication,
        Windows rounds,
        List<Question> extraFields,
        Map<Language, TextFile> words) {

    /** A country that changes nothing: all year, one assessor, no second application. */
    static Overlay none(@Nullable String country) {
        return new Overlay(
                country == null ? "" : country,
                new Source("", true),
                Optional.empty(),
                1,
                SecondApplication.NEVER,
                Windows.ALL_YEAR,
                List.of(),
                Map.of());
    }

    /** Whether the country stays with this edition that day, though a newer one may exist. */
    boolean keeps(LocalDate day) {
        return inForceUntil.map(last -> !day.isAfter(last)).orElse(false);
    }
}
