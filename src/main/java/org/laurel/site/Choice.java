package org.laurel.site;

import java.util.List;

/** One of several things to choose from: what is sent, and what is shown. */
public record Choice(String value, String label) {

    /** What is shown for a value: its label, or itself where it is none of these. */
    public static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(it -> it.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
