package org.laurel.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known about one applicant, by name; the fields of a round are facts named {@code
 * round.…}. A missing fact is not a "no".
 */
public record Facts(Map<String, Fact> byName) {

    public Facts {
        byName = Map.copyOf(byName);
    }

    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Facts with(String name, Fact fact) {
        var more = new TreeMap<>(byName);
        more.put(name, fact);
        return new Facts(more);
    }

    Map<String, Fact> among(Set<String> names) {
        var known = new TreeMap<>(byName);
        known.keySet().retainAll(names);
        return known;
    }

    Set<String> missing(Set<String> names) {
        var missing = new TreeSet<>(names);
        missing.removeAll(byName.keySet());
        return missing;
    }
}
