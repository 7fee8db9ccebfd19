package org.laurel.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What scores lead to which recommendation. */
public record Award(int passMark, Source source) {

    public enum Verdict {
        AWARD,
        REFUSE,
        INCOMPLETE
    }

    /** What the scores suggest, with the sub-criteria under their minimum and those not scored. */
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
        var missed = new ArrayList<String>();
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
            var minimum = it.minimum();
            if (minimum != null && !score.atLeast(minimum.points())) {
                missed.add(it.key());
            }
        }
        return new Recommendation(
                verdict(total, missed, unscored),
                total,
                rubric.maximum(),
                List.copyOf(missed),
                List.copyOf(unscored));
    }

    private Verdict verdict(Points total, List<String> missed, List<String> unscored) {
        if (!unscored.isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return missed.isEmpty() && total.atLeast(passMark) ? Verdict.AWARD : Verdict.REFUSE;
    }
}
