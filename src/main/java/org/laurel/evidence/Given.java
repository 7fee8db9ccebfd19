package org.laurel.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many pieces of evidence a form has, by the question they are for ("" is the whole form), and
 * which of them cannot be handed in as they are.
 */
public record Given(Map<String, Integer> byQuestion, List<Unready> unready) {

    public Given {
        byQuestion = Map.copyOf(byQuestion);
        unready = List.copyOf(unready);
    }

    public static Given of(List<Item> items) {
        var shown = new HashMap<String, Integer>();
        items.forEach(it -> shown.merge(it.shows(), 1, Integer::sum));
        return new Given(shown, items.stream().flatMap(it -> Unready.of(it).stream()).toList());
    }

    public int all() {
        return byQuestion.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean shows(String question) {
        return byQuestion.containsKey(question);
    }
}
