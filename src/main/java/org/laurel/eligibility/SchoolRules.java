package org.laurel.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laurel.rules.Facts;
import org.laurel.rules.Finding;
import org.laurel.rules.Requirement;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.FactName;

/**
 * The rules of an edition as they are asked about one school after the other. A requirement is
 * judged once for all schools of which the facts that it reads are equal.
 */
public final class SchoolRules {

    private final List<Rule> rules;
    private final Facts round;
    private final LocalDate on;

    /** One requirement, the facts of a school that it reads, and what it found so far. */
    private record Rule(
            Requirement requirement, List<FactName> reads, Map<Object, Finding> found) {}

    public SchoolRules(SchoolQuestion question) {
        this(question.edition().eligibility(), question.days(), question.on());
    }

    SchoolRules(List<Requirement> requirements, CutOffs days, LocalDate on) {
        this.rules =
                requirements.stream().map(it -> new Rule(it, reads(it), new HashMap<>())).toList();
        this.round = new Facts(days.facts());
        this.on = on;
    }

    /** What each requirement finds, in their order. */
    public List<Finding> check(KnownSchool school) {
        var findings = new ArrayList<Finding>(rules.size());
        for (var rule : rules) {
            var values = values(rule.reads(), school);
            var found = rule.found().get(values);
            if (found == null) {
                found = rule.requirement().check(facts(school, round), on);
                rule.found().put(values, found);
            }
            findings.add(found);
        }
        return findings;
    }

    private static List<FactName> reads(Requirement requirement) {
        var names = requirement.facts();
        return FactName.ofSchools().stream().filter(it -> names.contains(it.key())).toList();
    }

    /** Most rules read one fact, which then is the key itself. */
    private static Object values(List<FactName> reads, KnownSchool school) {
        return reads.size() == 1
                ? school.fact(reads.getFirst())
                : reads.stream().map(school::fact).toList();
    }

    private static Facts facts(KnownSchool school, Facts round) {
        var facts = round;
        for (var name : FactName.ofSchools()) {
            facts = facts.with(name.key(), school.fact(name));
        }
        return facts;
    }
}
