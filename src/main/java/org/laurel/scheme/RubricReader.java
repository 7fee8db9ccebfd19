package org.laurel.scheme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code rubric.yaml}; every line of a checklist belongs to exactly one sub-criterion. */
final class RubricReader {

    private static final int POINTS_AT_MOST = 100;

    private final Set<String> criteria = new HashSet<>();
    private final Set<String> subCriteria = new HashSet<>();

    Rubric read(Written written) {
        return new Rubric(written.fields("criteria").get("criteria").list(this::criterion));
    }

    private Rubric.Criterion criterion(Written written) {
        var fields = written.fields("criterion", "clause", "assumed", "checklist", "sub-criteria");
        var lines = new HashSet<String>();
        var checklist = fields.list("checklist", it -> it.newWord(lines));
        var criterion =
                new Rubric.Criterion(
                        fields.get("criterion").newWord(criteria),
                        fields.source(),
                        checklist,
                        fields.get("sub-criteria").list(it -> subCriterion(it, lines)));
        if (!lines.isEmpty()) {
            var left = checklist.stream().filter(lines::contains).toList();
            throw fields.get("checklist")
                    .wrong("No sub-criterion looks at %s", String.join(", ", left));
        }
        return criterion;
    }

    /** Takes the lines it looks at from those that are left, so that none is looked at twice. */
    private Rubric.SubCriterion subCriterion(Written written, Set<String> left) {
        var fields =
                written.fields(
                        "sub-criterion",
                        "points",
                        "assumed",
                        "minimum",
                        "minimum-clause",
                        "looks-at");
        var points = fields.get("points").wholeNumber(1, POINTS_AT_MOST);
        List<String> looksAt =
                fields.list(
                        "looks-at",
                        it -> {
                            if (!left.remove(it.word())) {
                                throw it.wrong(
                                        "'%s' is no line of the checklist, or belongs to another sub-criterion",
                                        it.word());
                            }
                            return it.word();
                        });
        return new Rubric.SubCriterion(
                fields.get("sub-criterion").newWord(subCriteria),
                points,
                fields.flag("assumed"),
                fields.find("minimum")
                        .map(it -> minimum(it.wholeNumber(1, points), fields))
                        .orElse(null),
                looksAt);
    }

    private static Rubric.Minimum minimum(int points, Fields fields) {
        return new Rubric.Minimum(
                points, new Source(fields.get("minimum-clause").text(), fields.flag("assumed")));
    }
}
