package org.laurel.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.register.PublishedFigures.Figure;
import org.laurel.register.RegisterEntry.Years;
import org.laurel.register.RegisteredSchool;
import org.laurel.register.SchoolPlace;
import org.laurel.site.Choice;
import org.laurel.words.Texts;

/** The schools that hold a label for the same years. */
public record SchoolsPage(
        String scheme,
        String schemeName,
        Years years,
        boolean ended,
        List<ByCountry> counts,
        TileMap map,
        @Nullable Figure published,
        List<String> others,
        String text,
        @Nullable String country,
        List<Choice> countries,
        List<Row> rows,
        @Nullable SchoolPlace after) {

    /** How many schools a country has among them. */
    public record ByCountry(String code, String name, int many) {}

    /** A school and the name of its country. */
    public record Row(RegisteredSchool school, String country) {}

    public String title() {
        return schemeName + " " + years.from().getYear() + "–" + years.until().getYear();
    }

    public LocalDate from() {
        return years.from();
    }

    public LocalDate until() {
        return years.until();
    }

    public int all() {
        return counts.stream().mapToInt(ByCountry::many).sum();
    }

    /** What the map shows, in one sentence. */
    public String finding(Texts t) {
        var first = counts.getFirst();
        return t.say("register.schools.most", first.name(), first.many(), all(), counts.size());
    }

    public String address() {
        return "/labels/" + scheme + "/" + years.key();
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        return after == null
                ? null
                : address()
                        + "?"
                        + (text.isEmpty() ? "" : "q=" + URLEncoder.encode(text, UTF_8) + "&")
                        + (country == null ? "" : "country=" + country + "&")
                        + "after="
                        + after;
    }
}
