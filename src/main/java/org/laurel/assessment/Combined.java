package org.laurel.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.laurel.assessment.Sheets.Agreement;
import org.laurel.scheme.Award;
import org.laurel.scheme.Award.Recommendation;
import org.laurel.scheme.Award.Verdict;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Points;
import org.laurel.scheme.Rubric.Scored;
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

        record AcrossMinimum(Scored scored, int minimum) implements Disagreement {}

        record OppositeRecommendations() implements Disagreement {}

        /** A gap is the same one however wide it has become since. */
        default boolean isAbout(Disagreement other) {
            return (this instanceof Gap gap && other instanceof Gap before)
                    ? gap.subCriterion().equals(before.subCriterion())
                    : equals(other);
        }
    }

    /** The sheets stand as they came in. An agreement counts only for those it was made on. */
    public static Combined of(Edition edition, List<Sheet> sheets, Optional<Agreement> agreement) {
        var agreed = agreement.filter(it -> it.sheets() == sheets.size());
        var denied = new TreeSet<String>();
        sheets.forEach(it -> denied.addAll(it.denied()));
        var disagreements =
                agreed.isPresent() ? List.<Disagreement>of() : unanswered(edition, sheets);
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

    /** The unrounded means of a criterion, or of one sub-criterion, in sum. */
    public Optional<Points> reached(Scored scored) {
        return Award.reached(scored, means(edition, sheets));
    }

    /**
     * Whether it may be awarded: all conditions confirmed, all minimums and any pass mark reached.
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
        return edition.award().recommend(edition.rubric(), means(edition, sheets));
    }

    private static Map<String, Points> means(Edition edition, List<Sheet> sheets) {
        var means = new HashMap<String, Points>();
        for (var it : edition.rubric().subCriteria()) {
            mean(sheets, it.key()).ifPresent(mean -> means.put(it.key(), mean));
        }
        return means;
    }

    private static boolean reaches(Sheet sheet, Scored scored) {
        var minimum = scored.minimum();
        return minimum != null && sheet.reached(scored) >= minimum.points();
    }

    private static Optional<Points> mean(List<Sheet> sheets, String subCriterion) {
        var points =
                sheets.stream()
                        .flatMap(it -> Optional.ofNullable(it.scores().get(subCriterion)).stream())
                        .map(Sheet.Score::points)
                        .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(Points.mean(points));
    }

    /** An assessor who came after a disagreement has answered its call, whatever was said. */
    private static List<Disagreement> unanswered(Edition edition, List<Sheet> sheets) {
        var before =
                IntStream.range(2, sheets.size())
                        .mapToObj(it -> disagreements(edition, sheets.subList(0, it)))
                        .flatMap(List::stream)
                        .toList();
        return disagreements(edition, sheets).stream()
                .filter(it -> before.stream().noneMatch(it::isAbout))
                .toList();
    }

    private static List<Disagreement> disagreements(Edition edition, List<Sheet> sheets) {
        var found = new ArrayList<Disagreement>();
        sheets.stream()
                .flatMap(it -> it.denied().stream())
                .distinct()
                .sorted()
                .filter(it -> !agreedlyDenied(sheets, it))
                .map(Disagreement.ConditionDenied::new)
                .forEach(found::add);
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
        }
        for (var scored : edition.rubric().withMinimum()) {
            var minimum = scored.minimum();
            var sides = sheets.stream().map(it -> reaches(it, scored)).distinct().count();
            if (minimum != null && sides > 1) {
                found.add(new Disagreement.AcrossMinimum(scored, minimum.points()));
            }
        }
        var verdicts = new HashSet<Verdict>();
        sheets.forEach(it -> verdicts.add(mean(edition, List.of(it)).verdict()));
        if (verdicts.size() > 1) {
            found.add(new Disagreement.OppositeRecommendations());
        }
        return List.copyOf(found);
    }

    /** The word of one assessor alone is nobody's agreement. */
    private static boolean agreedlyDenied(List<Sheet> sheets, String condition) {
        return sheets.size() > 1 && sheets.stream().allMatch(it -> it.denied().contains(condition));
    }
}
