package org.laurel.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Real things for the variables of addresses, and what their forms are sent with. */
final class Examples {

    private final Map<String, String> everywhere = new HashMap<>();
    private final Map<String, Map<String, Map<String, String>>> things = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> forms = new LinkedHashMap<>();

    /** What a variable stands for where nothing else is said. */
    Examples everywhere(String variable, Object thing) {
        everywhere.put(variable, thing.toString());
        return this;
    }

    /** A row more for each address that begins so; a longer beginning comes before a shorter. */
    Examples at(String beginning, String name, Object... variablesAndThings) {
        var named = new HashMap<String, String>();
        for (var i = 0; i < variablesAndThings.length; i += 2) {
            named.put(variablesAndThings[i].toString(), variablesAndThings[i + 1].toString());
        }
        things.computeIfAbsent(beginning, _ -> new LinkedHashMap<>()).put(name, named);
        return this;
    }

    /** What the form of an address is sent with. */
    Examples form(String pattern, String... namesAndValues) {
        return sent(pattern, "", namesAndValues);
    }

    /** A row more for the address: its form sent with something else. */
    Examples sent(String pattern, String name, String... namesAndValues) {
        forms.computeIfAbsent(pattern, _ -> new LinkedHashMap<>())
                .put(name, List.of(namesAndValues));
        return this;
    }

    List<Example> of(Address address) {
        var rows = new ArrayList<Example>();
        var sent =
                address.looks()
                        ? Map.of("", List.<String>of())
                        : forms.getOrDefault(address.pattern(), Map.of("", List.of()));
        thingsAt(address.pattern())
                .forEach(
                        (state, named) ->
                                sent.forEach(
                                        (what, fields) ->
                                                rows.add(
                                                        new Example(
                                                                address,
                                                                name(state, what),
                                                                filled(named),
                                                                fields))));
        return rows;
    }

    private Map<String, Map<String, String>> thingsAt(String pattern) {
        return things.entrySet().stream()
                .filter(it -> (pattern + "/").startsWith(it.getKey() + "/"))
                .max(Comparator.comparing(it -> it.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Map.of("", Map.of()));
    }

    private Map<String, String> filled(Map<String, String> named) {
        var all = new HashMap<>(everywhere);
        all.putAll(named);
        return all;
    }

    private static String name(String state, String what) {
        return state.isEmpty() || what.isEmpty() ? state + what : state + ", " + what;
    }
}
