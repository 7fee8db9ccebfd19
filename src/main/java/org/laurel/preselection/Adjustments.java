package org.laurel.preselection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.laurel.eligibility.KnownSchool;
import org.laurel.eligibility.SchoolRules;
import org.laurel.school.SchoolId;

/** The corrections and exceptions of a round, as they bear on the judgement of its schools. */
final class Adjustments {

    private final Map<SchoolId, List<Correction>> corrections = new HashMap<>();
    private final Map<SchoolId, Set<String>> exceptions = new HashMap<>();

    Adjustments(List<Correction> corrections, List<GrantedException> exceptions) {
        corrections.forEach(
                it ->
                        this.corrections
                                .computeIfAbsent(it.school(), _ -> new ArrayList<>())
                                .add(it));
        exceptions.forEach(
                it ->
                        this.exceptions
                                .computeIfAbsent(it.school(), _ -> new HashSet<>())
                                .add(it.requirement()));
    }

    Judged judge(KnownSchool found, SchoolRules rules) {
        var known = found;
        for (var correction : corrections.getOrDefault(found.school(), List.of())) {
            known = known.with(correction.fact(), correction.value());
        }
        return new Judged(
                known, rules.check(known), exceptions.getOrDefault(found.school(), Set.of()));
    }
}
