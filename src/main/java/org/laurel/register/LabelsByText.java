package org.laurel.register;

import java.util.HashMap;
import java.util.Map;
import org.laurel.search.SearchWords;
import org.laurel.search.SearchWords.Match;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds labels whose project, school or public holder has every word. Words that many have are
 * found soonest going through the newest labels, words that few have through the index of texts;
 * which of the two it is, a few of the newest tell.
 */
@Repository
class LabelsByText {

    private static final int LOOKED_AT = 500;

    /** With fewer among those, the index is quicker. */
    private static final int MANY = 3;

    private static final String LABELS =
            "select h.id, h.awarded_on, h.search_text, h.search_near from label.shown_search h";

    private static final String ORDER = " order by h.awarded_on desc, h.id desc ";

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
        var found = words.in(match, parameters, "h");
        return amongNewest(found, scope, parameters) >= MANY
                ? newest(found, scope)
                : indexed(found, scope);
    }

    private int amongNewest(String found, String scope, Map<String, Object> parameters) {
        return db.sql(
                        "select count(*) from (%s%s%s limit %d) h where %s"
                                .formatted(LABELS, scope, ORDER, LOOKED_AT, found))
                .params(new HashMap<>(parameters))
                .query(Integer.class)
                .single();
    }

    /** Put in order before it is searched: the other way round the index of texts would be read. */
    private static String newest(String found, String scope) {
        return "select h.id from (%s%s%soffset 0) h where %s%slimit %d"
                .formatted(LABELS, scope, ORDER, found, ORDER, RegisterEntries.PAGE + 1);
    }

    /** Put together before it is ordered: the other way round every label might be read. */
    private static String indexed(String found, String scope) {
        return "select h.id from (%s%s and %s offset 0) h%slimit %d"
                .formatted(LABELS, scope, found, ORDER, RegisterEntries.PAGE + 1);
    }
}
