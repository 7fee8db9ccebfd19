package org.laurel.scheme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code rubric.yaml}; every line of a checklist belongs to exactly one sub-criterion. */
final class RubricReader {

    private static final int POINTS_AT_MOST = 100;

    private final Set<String> criteria = new HashSet<>();
    private final Set<String> subCriteria = new HashSet<>();

    Rubric read(Written written) {
        var fields = written.fields("levels", "criteria");
        var names = new HashSet<String>();
        var levels = fields.list("levels", it -> it.newWord(names));
        var rubric = new Rubric(levels, fields.get("criteria").list(this::criterion));
        if (!levels.isEmpty()
                && rubric.subCriteria().stream().anyMatch(it -> it.points() != levels.size() - 1)) {
            throw fields.get("levels")
                    .wrong("Every sub-criterion takes 0 to %d points", levels.size() - 1);
        }
        var keys = rubric.withMinimum().stream().map(Rubric.Scored::key).toList();
        if (new HashSet<>(keys).size() < keys.size()) {
            throw written.wrong("A criterion and a sub-criterion with minimums share their key");
        }
        return rubric;
    }

    private Rubric.Criterion criterion(Written written) {
        var fields =
                written.fields(
                        "criterion",
                        "clause",
                        "assumed",
                        "minimum",
                        "minimum-clause",
                        "checklist",
                        "sub-criteria");
        var lines = new HashSet<String>();
        var checklist = fields.list("checklist", it -> it.newWord(lines));
        var parts = fields.get("sub-criteria").list(it -> subCriterion(it, lines));
        var points = parts.stream().mapToInt(Rubric.SubCriterion::points).sum();
        var criterion =
                new Rubric.Criterion(
                        fields.get("criterion").newWord(criteria),
                        fields.source(),
                        minimum(fields, points),
                        checklist,
                        parts);
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
                minimum(fields, points),
                looksAt);
    }

    private static Rubric.@Nullable Minimum minimum(Fields fields, int points) {
        return fields.find("minimum")
                .map(
                        it ->
                                new Rubric.Minimum(
                                        it.wholeNumber(1, points),
                                        new Source(
                                                fields.get("minimum-clause").text(),
                                                fields.flag("assumed"))))
                .orElse(null);
    }
}
