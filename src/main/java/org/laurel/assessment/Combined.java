package org.laurel.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.laurel.assessment.Sheets.Agreement;
import org.laurel.scheme.Award.Recommendation;
import org.laurel.scheme.Award.Verdict;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Points;
import org.laurel.scheme.Rubric.SubCriterion;

/** What several sheets say together: unrounded means, and where the assessors disagree. */
public record Combined(
        Edition edition,
        List<Sheet> sheets,
        Recommendation recommendation,
        List<Disagreement> disagreements,
        Set<String> denied) {

    /** How far apart two assessors may be before a third must look, in points. */
    static final int GAP = 2;

    /** Why a decision needs another assessor or a recorded agreement first. */
    public sealed interface Disagreement {

        record ConditionDenied(String requirement) implements Disagreement {}

        record Gap(String subCriterion, int least, int most) implements Disagreement {}

        record AcrossMinimum(String subCriterion, int minimum) implements Disagreement {}

        record OppositeRecommendations() implements Disagreement {}
    }

    /** An agreement counts only for the sheets it was made on. */
    public static Combined of(Edition edition, List<Sheet> sheets, Optional<Agreement> agreement) {
        var agreed = agreement.filter(it -> it.sheets() == sheets.size());
        var denied = new TreeSet<String>();
        sheets.forEach(it -> denied.addAll(it.denied()));
        var disagreements =
                agreed.isPresent()
                        ? List.<Disagreement>of()
                        : disagreements(edition, sheets, denied);
        agreed.ifPresent(it -> denied.removeAll(it.confirmed()));
        return new Combined(
                edition,
                List.copyOf(sheets),
                mean(edition, sheets),
                disagreements,
                Set.copyOf(denied));
    }

    /** The unrounded mean of one sub-criterion. */
    public Optional<Points> mean(String subCriterion) {
        return mean(sheets, subCriterion);
    }

    /**
     * Whether it may be awarded: all conditions confirmed, all minimums and the pass mark reached.
     */
    public boolean mayBeAwarded() {
        return recommendation.verdict() == Verdict.AWARD && denied.isEmpty();
    }

    /** The sub-criteria of which no more than half of the points were reached on average. */
    public List<SubCriterion> weak() {
        return edition.rubric().subCriteria().stream()
                .filter(
                        it ->
                                mean(it.key())
                                        .map(
                                                mean ->
                                                        mean.plus(mean)
                                                                        .compareTo(
                                                                                Points.of(
                                                                                        it
                                                                                                .points()))
                                                                <= 0)
                                        .orElse(false))
                .toList();
    }

    private static Recommendation mean(Edition edition, List<Sheet> sheets) {
        var means = new HashMap<String, Points>();
        for (var it : edition.rubric().subCriteria()) {
            mean(sheets, it.key()).ifPresent(mean -> means.put(it.key(), mean));
        }
        return edition.award().recommend(edition.rubric(), means);
    }

    private static Optional<Points> mean(List<Sheet> sheets, String subCriterion) {
        var points =
                sheets.stream()
                        .flatMap(it -> Optional.ofNullable(it.scores().get(subCriterion)).stream())
                        .map(Sheet.Score::points)
                        .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(Points.mean(points));
    }

    private static List<Disagreement> disagreements(
            Edition edition, List<Sheet> sheets, Set<String> denied) {
        var found = new ArrayList<Disagreement>();
        denied.forEach(it -> found.add(new Disagreement.ConditionDenied(it)));
        for (var sub : edition.rubric().subCriteria()) {
            var points = sheets.stream().map(it -> it.score(sub.key()).points()).toList();
            if (points.size() < 2) {
                continue;
            }
            int least = points.stream().min(Integer::compare).orElseThrow();
            int most = points.stream().max(Integer::compare).orElseThrow();
            if (most - least >= GAP) {
                found.add(new Disagreement.Gap(sub.key(), least, most));
            }
            var minimum = sub.minimum();
            if (minimum != null && least < minimum.points() && most >= minimum.points()) {
                found.add(new Disagreement.AcrossMinimum(sub.key(), minimum.points()));
            }
        }
        var verdicts = new HashSet<Verdict>();
        sheets.forEach(it -> verdicts.add(mean(edition, List.of(it)).verdict()));
        if (verdicts.size() > 1) {
            found.add(new Disagreement.OppositeRecommendations());
        }
        return List.copyOf(found);
    }
}
