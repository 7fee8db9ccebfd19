package org.laurel.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What checking one requirement found: the facts it rests on and the day it held. */
public sealed interface Finding {

    Requirement requirement();

    Map<String, Fact> facts();

    LocalDate on();

    default boolean standsInTheWay() {
        return switch (this) {
            case Unmet _, Undecided _ -> true;
            case Met _, NotApplicable _ -> false;
        };
    }

    record Met(Requirement requirement, Map<String, Fact> facts, LocalDate on) implements Finding {}

    record Unmet(Requirement requirement, Map<String, Fact> facts, LocalDate on)
            implements Finding {}

    record NotApplicable(Requirement requirement, Map<String, Fact> facts, LocalDate on)
            implements Finding {}

    /** Not a refusal: the missing facts are still to come. */
    record Undecided(
            Requirement requirement, Map<String, Fact> facts, LocalDate on, Set<String> missing)
            implements Finding {}
}
