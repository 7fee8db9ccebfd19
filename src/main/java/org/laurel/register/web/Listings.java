package org.laurel.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.language.Language;
import org.laurel.register.Place;
import org.laurel.register.RegisterEntries;
import org.laurel.register.RegisterEntry.Years;
import org.laurel.register.RegisterSearch;
import org.laurel.register.web.HomePage.Offer;
import org.laurel.register.web.RegisterPage.Listing;
import org.laurel.register.web.RegisterPage.Row;
import org.springframework.stereotype.Component;

/** Lists labels in a reader's language, a page at a time. */
@Component
class Listings {

    private final RegisterEntries entries;
    private final SchemeNames names;
    private final Countries countries;
    private final Clock clock;

    Listings(RegisterEntries entries, SchemeNames names, Countries countries, Clock clock) {
        this.entries = entries;
        this.names = names;
        this.countries = countries;
        this.clock = clock;
    }

    private boolean ended(@Nullable Years years) {
        return years != null && LocalDate.now(clock).isAfter(years.until());
    }

    Listing list(RegisterSearch search, @Nullable Place after, Language language) {
        var schemes =
                names.offers(language).stream()
                        .collect(Collectors.toMap(Offer::scheme, Offer::name));
        var found = entries.page(search, after);
        var rows =
                found.stream()
                        .limit(RegisterEntries.PAGE)
                        .map(
                                it ->
                                        new Row(
                                                it,
                                                schemes.getOrDefault(it.scheme(), it.scheme()),
                                                countries.name(it.country(), language),
                                                ended(it.years())))
                        .toList();
        return new Listing(
                rows, found.size() > rows.size() ? rows.getLast().entry().place() : null);
    }
}
