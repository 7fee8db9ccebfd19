package org.laurel.word;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What of a document cannot come along, for an answer is plain words: it is named instead. */
public enum LeftOut {
    PICTURE,
    CHART,
    FORMULA,
    TABLE,
    COMMENT,
    FIELD,
    EMBEDDED;

    /** The key of its name for people: {@code word.left-out.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How often each stands there. */
    public static Map<LeftOut, Integer> counted(List<LeftOut> all) {
        var counted = new EnumMap<LeftOut, Integer>(LeftOut.class);
        all.forEach(it -> counted.merge(it, 1, Integer::sum));
        return counted;
    }
}
