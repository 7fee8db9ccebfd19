package org.laurel.scheme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.laurel.rules.Condition;
import org.laurel.rules.Cure;
import org.laurel.rules.Fact;
import org.laurel.rules.Requirement;
import org.laurel.rules.SettledBy;

/** Reads {@code eligibility.yaml}: the requirements, in the order people read them. */
final class EligibilityReader {

    private final Map<String, Fact.Kind> kinds = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Readiness questions are known to be answered by yes or no. */
    EligibilityReader(Form form) {
        for (var question : form.questions()) {
            if (question instanceof Question.YesNo(var key)) {
                kinds.put(key, Fact.Kind.YES_NO);
            }
        }
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

    /** One fact has one kind in the whole edition, else some rule could never be judged. */
    private Condition condition(Written written) {
        var condition = ConditionReader.read(written);
        condition
                .uses()
                .filter(use -> use.kind() != Fact.Kind.NONE)
                .forEach(
                        use -> {
                            var before = kinds.putIfAbsent(use.fact(), use.kind());
                            if (before != null && before != use.kind()) {
                                throw written.wrong(
                                        "Fact '%s' is asked for as %s here and as %s elsewhere",
                                        use.fact(), use.kind().inWords(), before.inWords());
                            }
                        });
        return condition;
    }
}
