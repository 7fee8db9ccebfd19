package org.laurel.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.register.Place;
import org.laurel.register.RegisterEntry;
import org.laurel.register.RegisterSearch;
import org.laurel.site.Choice;

/** A page of the register, and what was looked for. */
public record RegisterPage(
        RegisterSearch search,
        List<Choice> countries,
        List<Choice> years,
        Listing listing,
        boolean first,
        List<Cohort> cohorts) {

    /** The years for which schools hold a label of their own. */
    public record Cohort(String scheme, String schemeName, String years) {}

    /** Labels as rows, and the place after which the next page begins. */
    public record Listing(List<Row> rows, @Nullable Place next) {}

    /** A label and the words that only the controller knows. */
    public record Row(RegisterEntry entry, String schemeName, String country, boolean ended) {}

    /** The address of the next page; null on the last. */
    public @Nullable String next(String register) {
        var next = listing.next();
        return next == null ? null : register + "?" + query() + "after=" + next;
    }

    private String query() {
        var country = search.country();
        var year = search.year();
        return (search.text().isEmpty() ? "" : "q=" + URLEncoder.encode(search.text(), UTF_8) + "&")
                + (country == null ? "" : "country=" + country + "&")
                + (year == null ? "" : "year=" + year + "&");
    }
}
