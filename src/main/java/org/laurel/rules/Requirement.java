package org.laurel.rules;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * One requirement: the clause it comes from (assumed where no source gives it), when it applies,
 * and when it is met.
 */
public record Requirement(
        String key,
        String clause,
        boolean assumed,
        Cure cure,
        SettledBy settledBy,
        Condition appliesWhen,
        Condition metWhen) {

    /** What holds on a day, given the facts of that day. */
    public Finding check(Facts facts, LocalDate on) {
        try {
            return switch (appliesWhen.test(facts)) {
                case NO -> new Finding.NotApplicable(this, facts.among(appliesWhen.facts()), on);
                case UNKNOWN -> undecided(facts, on);
                case YES ->
                        switch (metWhen.test(facts)) {
                            case YES -> new Finding.Met(this, facts.among(facts()), on);
                            case NO -> new Finding.Unmet(this, facts.among(facts()), on);
                            case UNKNOWN -> undecided(facts, on);
                        };
            };
        } catch (WrongKindOfFact wrong) {
            throw wrong.in(this);
        }
    }

    /** The names of the facts it reads. */
    public Set<String> facts() {
        var names = new TreeSet<>(appliesWhen.facts());
        names.addAll(metWhen.facts());
        return names;
    }

    private Finding undecided(Facts facts, LocalDate on) {
        return new Finding.Undecided(this, facts.among(facts()), on, facts.missing(facts()));
    }
}
