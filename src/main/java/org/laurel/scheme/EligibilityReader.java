package org.laurel.scheme;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.laurel.rules.Condition;
import org.laurel.rules.Cure;
import org.laurel.rules.Fact;
import org.laurel.rules.Requirement;
import org.laurel.rules.SettledBy;

/** Reads {@code eligibility.yaml}: the requirements, in the order people read them. */
final class EligibilityReader {

    private final Map<String, Fact.Kind> known;
    private final Set<String> taken = new HashSet<>();

    EligibilityReader(Map<String, Fact.Kind> known) {
        this.known = known;
    }

    List<Requirement> read(Written written) {
        return written.list(this::requirement);
    }

    private Requirement requirement(Written item) {
        var fields =
                item.fields(
                        "requirement",
                        "clause",
                        "assumed",
                        "cure",
                        "settled-by",
                        "when",
                        "met-when");
        var source = fields.source();
        return new Requirement(
                fields.get("requirement").newWord(taken),
                source.clause(),
                source.assumed(),
                fields.get("cure").oneOf(Cure.values()),
                fields.get("settled-by").oneOf(SettledBy.values()),
                fields.find("when").map(this::condition).orElse(new Condition.Always()),
                condition(fields.get("met-when")));
    }

    /** A fact that nobody gathers, or of another kind, would leave the rule unjudged for ever. */
    private Condition condition(Written written) {
        var condition = ConditionReader.read(written);
        condition
                .uses()
                .forEach(
                        use -> {
                            var kind = known.get(use.fact());
                            if (kind == null) {
                                throw written.wrong(
                                        "'%s' is not a fact that Laurel knows here; known are %s",
                                        use.fact(),
                                        String.join(", ", new TreeSet<>(known.keySet())));
                            }
                            if (!kind.goesWith(use.kind())) {
                                throw written.wrong(
                                        "Fact '%s' is asked for as %s but is %s",
                                        use.fact(), use.kind().inWords(), kind.inWords());
                            }
                        });
        return condition;
    }
}
