package org.laurel.scheme;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.laurel.rules.Fact;

/** The days a round counts by, and which of them are assumed; one that nobody knows is absent. */
public record CutOffs(Map<CutOff, LocalDate> days, Set<CutOff> assumed) {

    public static final CutOffs NONE = new CutOffs(Map.of(), Set.of());

    public CutOffs {
        days = Map.copyOf(days);
        assumed = Set.copyOf(assumed);
    }

    /** With the days that are missing taken from the last day of the round, as assumed. */
    public CutOffs completed(Map<CutOff, FromDeadline> rules, LocalDate deadline) {
        var all = new TreeMap<>(days);
        var supposed = new TreeSet<>(assumed);
        rules.forEach(
                (cutOff, rule) -> {
                    if (all.putIfAbsent(cutOff, rule.day(deadline)) == null) {
                        supposed.add(cutOff);
                    }
                });
        return new CutOffs(all, supposed);
    }

    /** As the rules read them: {@code round.registered-by} and the others. */
    public Map<String, Fact> facts() {
        return days.entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().fact(), it -> Fact.day(it.getValue())));
    }
}
