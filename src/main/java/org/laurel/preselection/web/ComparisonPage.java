package org.laurel.preselection.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.preselection.CompareRuns;

/** In what two runs differ, with the names of countries in the reader's language. */
public record ComparisonPage(
        CompareRuns.Outcome.Compared compared, Function<CountryCode, String> names) {

    public String country(CountryCode code) {
        return names.apply(code);
    }

    public @Nullable String next() {
        return compared.more()
                ? "/preselection/comparison?before=%s&after=%s&last=%s"
                        .formatted(
                                compared.before().id(),
                                compared.after().id(),
                                compared.changed().getLast().school())
                : null;
    }
}
