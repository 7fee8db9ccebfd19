package org.laurel.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.desk.Place;

/** What the address of the officer's list asks for; what is empty is left to the list. */
public record ListAddress(String organisation, String state, String q, String sort, String after) {

    static ListAddress of(Map<String, String> asked) {
        return new ListAddress(
                asked.getOrDefault("organisation", ""),
                asked.getOrDefault("state", ""),
                asked.getOrDefault("q", ""),
                asked.getOrDefault("sort", ""),
                asked.getOrDefault("after", ""));
    }

    public String address() {
        return "/country/applications" + query();
    }

    public String export() {
        return "/country/applications.csv" + query();
    }

    ListAddress state(String other) {
        return new ListAddress(organisation, other, q, sort, "");
    }

    ListAddress sort(String other) {
        return new ListAddress(organisation, state, q, other, "");
    }

    ListAddress after(Place place) {
        return new ListAddress(organisation, state, q, sort, place.written());
    }

    private String query() {
        var query =
                Stream.of(
                                written("organisation", organisation),
                                written("state", state),
                                written("q", q),
                                written("sort", sort),
                                written("after", after))
                        .filter(it -> !it.endsWith("="))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String written(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }
}
