package org.laurel.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.laurel.search.SearchWords;
import org.laurel.search.SearchWords.Match;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds labels whose project, school or public holder has every word. A word that many have is
 * found soonest going through the newest labels, one that few have through the indexes of texts;
 * which of the two it is, a few of the newest tell.
 */
@Repository
class LabelsByText {

    private static final int LOOKED_AT = 300;

    /** With fewer among those, the indexes are quicker. */
    private static final int MANY = 6;

    private static final String LABELS =
            "select h.id, h.awarded_on, h.project, h.school, h.holder from label.shown_label h";

    /** One by one as they are asked for: a join would read all of Europe at once. */
    private static final String THINGS =
            """
             cross join lateral (select search_text, search_near from school.shown_search where id = h.school limit 1) s
            left join lateral (select search_text, search_near from project.shown_search where id = h.project limit 1) j on true
            left join lateral (select search_text, search_near from people.shown_search where id = h.holder and public limit 1) p on true
            """;

    private static final String[] FOUND_IN = {"j", "s", "p"};
    private static final String ORDER = " order by h.awarded_on desc, h.id desc ";

    /** How many of the newest labels have all of the words, and how many each of them. */
    private record Sample(int all, List<Integer> each) {

        int rarest() {
            return IntStream.range(0, each.size())
                    .boxed()
                    .min(Comparator.comparing(each::get))
                    .orElseThrow();
        }
    }

    private final JdbcClient db;

    LabelsByText(JdbcClient db) {
        this.db = db;
    }

    /**
     * Asks for the ids of the first labels of a scope, newest first.
     *
     * @param scope what narrows them beside the text, said of {@code h}
     */
    String sql(SearchWords words, Match match, String scope, Map<String, Object> parameters) {
        var sample = sample(words, match, scope, parameters);
        return sample.all() >= MANY
                ? newest(words, match, scope, parameters)
                : indexed(words, match, scope, sample.rarest(), parameters);
    }

    private Sample sample(
            SearchWords words, Match match, String scope, Map<String, Object> parameters) {
        var asked = new HashMap<>(parameters);
        var each =
                IntStream.range(0, words.words().size())
                        .mapToObj(it -> words.word(it, match, asked, FOUND_IN))
                        .toList();
        var counts =
                each.stream()
                        .map(it -> "count(*) filter (where " + it + ")")
                        .collect(Collectors.joining(", "));
        return db.sql(
                        "select count(*) filter (where %s), %s from (%s%s%s limit %d) h%s"
                                .formatted(
                                        String.join(" and ", each),
                                        counts,
                                        LABELS,
                                        scope,
                                        ORDER,
                                        LOOKED_AT,
                                        THINGS))
                .params(asked)
                .query(
                        (row, _) -> {
                            var found = new java.util.ArrayList<Integer>();
                            for (int i = 0; i < each.size(); i++) {
                                found.add(row.getInt(i + 2));
                            }
                            return new Sample(row.getInt(1), List.copyOf(found));
                        })
                .single();
    }

    private static String newest(
            SearchWords words, Match match, String scope, Map<String, Object> parameters) {
        return "select h.id from (%s%s%s) h%s where %s%slimit %d"
                .formatted(
                        LABELS,
                        scope,
                        ORDER,
                        THINGS,
                        words.in(match, parameters, FOUND_IN),
                        ORDER,
                        RegisterEntries.PAGE + 1);
    }

    private static String indexed(
            SearchWords words,
            Match match,
            String scope,
            int rarest,
            Map<String, Object> parameters) {
        var found = words.word(rarest, match, parameters, "t");
        var branch =
                "select h.* from %s t cross join lateral (%s%s and h.%s = t.id offset 0) h where %s";
        var labels =
                String.join(
                        " union ",
                        branch.formatted("project.shown_search", LABELS, scope, "project", found),
                        branch.formatted("school.shown_search", LABELS, scope, "school", found),
                        branch.formatted("people.shown_search", LABELS, scope, "holder", found)
                                + " and t.public");
        return "select h.id from (%s) h%s%slimit %d"
                .formatted(
                        labels,
                        words.words().size() == 1
                                ? ""
                                : THINGS + " where " + words.in(match, parameters, FOUND_IN),
                        ORDER,
                        RegisterEntries.PAGE + 1);
    }
}
