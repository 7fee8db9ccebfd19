package org.laurel.evidence;

import java.util.Map;

/** How many pieces of evidence a form has, by the question they are for; "" is the whole form. */
public record Given(Map<String, Integer> byQuestion) {

    public Given {
        byQuestion = Map.copyOf(byQuestion);
    }

    public int all() {
        return byQuestion.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean shows(String question) {
        return byQuestion.containsKey(question);
    }
}
