package org.laurel.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.laurel.people.PersonId;
import org.laurel.scheme.Rubric;
import org.laurel.scheme.Rubric.Scored;

/** What an assessor handed in: every condition judged, every sub-criterion scored. */
public record Sheet(
        AssignmentId assignment,
        PersonId assessor,
        Map<String, Score> scores,
        Map<String, Confirmation> conditions,
        String overall) {

    public record Score(int points, String comment) {}

    /** Whether a readiness condition holds; a denial always has a reason. */
    public record Confirmation(boolean confirmed, String reason) {}

    public Sheet {
        scores = Map.copyOf(scores);
        conditions = Map.copyOf(conditions);
    }

    /** The score of a sub-criterion; a sheet that was handed in has one for each. */
    public Score score(String subCriterion) {
        return Objects.requireNonNull(scores.get(subCriterion), subCriterion);
    }

    /** The points of a criterion or sub-criterion, in sum. */
    public int reached(Scored scored) {
        return Rubric.parts(scored).stream().mapToInt(it -> score(it.key()).points()).sum();
    }

    /** The word on a condition; a sheet that was handed in has one for each. */
    public Confirmation condition(String requirement) {
        return Objects.requireNonNull(conditions.get(requirement), requirement);
    }

    public List<String> denied() {
        return conditions.entrySet().stream()
                .filter(it -> !it.getValue().confirmed())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
