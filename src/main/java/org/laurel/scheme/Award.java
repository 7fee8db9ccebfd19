package org.laurel.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What scores lead to which recommendation: every minimum, and in sum the pass mark where there is
 * one.
 */
public record Award(OptionalInt passMark, Source source) {

    public enum Verdict {
        AWARD,
        REFUSE,
        INCOMPLETE
    }

    /**
     * What the scores suggest, with what is under its minimum (sub-criteria and whole criteria) and
     * the sub-criteria not scored.
     */
    public record Recommendation(
            Verdict verdict,
            Points total,
            int maximum,
            List<String> missed,
            List<String> unscored) {}

    /**
     * A missing score is missing, never zero; scores are points or means of points by
     * sub-criterion.
     */
    public Recommendation recommend(Rubric rubric, Map<String, Points> scores) {
        var unscored = new ArrayList<String>();
        var total = Points.ZERO;
        for (var it : rubric.subCriteria()) {
            var score = scores.get(it.key());
            if (score == null) {
                unscored.add(it.key());
                continue;
            }
            if (!score.atLeast(0) || score.compareTo(Points.of(it.points())) > 0) {
                throw new IllegalArgumentException(
                        "'%s' takes 0 to %d points, not %s"
                                .formatted(it.key(), it.points(), score.shown()));
            }
            total = total.plus(score);
        }
        var missed = missed(rubric, scores);
        return new Recommendation(
                verdict(total, missed, unscored),
                total,
                rubric.maximum(),
                missed,
                List.copyOf(unscored));
    }

    private static List<String> missed(Rubric rubric, Map<String, Points> scores) {
        return rubric.withMinimum().stream()
                .filter(it -> misses(it, scores))
                .map(Rubric.Scored::key)
                .toList();
    }

    /** As long as a part is not scored, nobody can say. */
    private static boolean misses(Rubric.Scored scored, Map<String, Points> scores) {
        var minimum = scored.minimum();
        return minimum != null
                && reached(scored, scores).map(it -> !it.atLeast(minimum.points())).orElse(false);
    }

    /** The points of a criterion or sub-criterion, once all its parts are scored. */
    public static Optional<Points> reached(Rubric.Scored scored, Map<String, Points> scores) {
        var sum = Points.ZERO;
        for (var part : Rubric.parts(scored)) {
            var score = scores.get(part.key());
            if (score == null) {
                return Optional.empty();
            }
            sum = sum.plus(score);
        }
        return Optional.of(sum);
    }

    private Verdict verdict(Points total, List<String> missed, List<String> unscored) {
        if (!unscored.isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return missed.isEmpty() && total.atLeast(passMark.orElse(0))
                ? Verdict.AWARD
                : Verdict.REFUSE;
    }
}
