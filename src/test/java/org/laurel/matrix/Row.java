package org.laurel.matrix;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** What everybody was answered at one address. */
final class Row {

    private final Map<Persona, String> answers = new EnumMap<>(Persona.class);

    void add(Persona persona, String answer) {
        answers.put(persona, answer);
    }

    Stream<String> ofSignedIn() {
        return answers.entrySet().stream()
                .filter(it -> it.getKey() != Persona.STRANGER)
                .map(Map.Entry::getValue);
    }

    /** Whether an answer lets in: a page, or the way on. */
    static boolean welcomes(String answer) {
        return answer.startsWith("2") || answer.startsWith("3");
    }

    /** Those who are answered something of their own, then what all others are answered. */
    @Override
    public String toString() {
        var most =
                answers.values().stream()
                        .collect(groupingBy(it -> it, java.util.TreeMap::new, counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        return answers.entrySet().stream()
                        .filter(it -> !it.getValue().equals(most))
                        .map(it -> it.getKey().key() + " " + it.getValue() + "  ")
                        .collect(joining())
                + "else "
                + most;
    }
}
