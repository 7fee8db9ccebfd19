package org.laurel.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.laurel.search.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people type to find things, made of the names of some of them. */
record Typed(List<String> names, List<String> common) {

    private static final int MANY = 40;

    static Typed of(JdbcClient db, String names, List<String> common) {
        return new Typed(
                db.sql(
                                "select name from (%s) n where name like '%% %% %%' order by md5(name) limit %d"
                                        .formatted(names, MANY))
                        .query(String.class)
                        .list(),
                common);
    }

    /** By what kind of search it is. */
    Map<String, List<String>> searches() {
        var searches = new LinkedHashMap<String, List<String>>();
        searches.put("one word", names.stream().map(Typed::longest).toList());
        searches.put("three words", names.stream().map(Typed::three).toList());
        searches.put("a typing mistake", names.stream().map(it -> mistyped(longest(it))).toList());
        searches.put("a very common word", common);
        searches.put(
                "nothing found",
                names.stream().map(it -> longest(it).charAt(0) + "xyzzyqw").toList());
        return searches;
    }

    private static List<String> words(String name) {
        return Arrays.asList(SearchText.of(name).words().strip().split(" "));
    }

    private static String longest(String name) {
        return words(name).stream().max(Comparator.comparing(String::length)).orElseThrow();
    }

    /** Not in the order they stand in. */
    private static String three(String name) {
        var words = words(name);
        return String.join(" ", words.subList(0, 3).reversed());
    }

    private static String mistyped(String word) {
        var middle = word.length() / 2;
        return word.substring(0, middle) + word.substring(middle + 1);
    }
}
