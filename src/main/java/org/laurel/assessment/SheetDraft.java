package org.laurel.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.laurel.people.PersonId;
import org.laurel.scheme.Award;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Points;
import org.laurel.scheme.Question;
import org.laurel.scheme.Rubric.SubCriterion;
import org.laurel.text.Typed;
import org.laurel.writing.Answer;

/** A score sheet while it is being written: a form whose questions come from the edition. */
public record SheetDraft(Edition edition, Map<String, Answer> answers) {

    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String OVERALL = "overall";

    /**
     * What a sheet still lacks before it can be handed in; {@code question} is the box to go to.
     */
    public record Gap(Kind kind, String question, String key) {

        public enum Kind {
            CONDITION,
            REASON,
            POINTS,
            CONFLICT
        }
    }

    public static String condition(String requirement) {
        return "condition." + requirement;
    }

    public static String reason(String requirement) {
        return "reason." + requirement;
    }

    public static String points(String subCriterion) {
        return "points." + subCriterion;
    }

    public static String comment(String subCriterion) {
        return "comment." + subCriterion;
    }

    /** Every question of a sheet for an edition. */
    static List<String> questions(Edition edition) {
        return Stream.of(
                        conditions(edition).stream()
                                .flatMap(it -> Stream.of(condition(it), reason(it))),
                        edition.rubric().subCriteria().stream()
                                .flatMap(it -> Stream.of(points(it.key()), comment(it.key()))),
                        Stream.of(OVERALL))
                .flatMap(it -> it)
                .toList();
    }

    /** The readiness conditions, which the applicant stated and the assessor confirms or denies. */
    public static List<String> conditions(Edition edition) {
        return edition.form().questions().stream()
                .filter(Question.YesNo.class::isInstance)
                .map(Question::key)
                .toList();
    }

    public String text(String question) {
        var answer = answers.get(question);
        return answer == null ? "" : answer.text();
    }

    /** The points given so far; none where nothing, or no number the scale knows, stands there. */
    public Optional<Integer> given(SubCriterion subCriterion) {
        var text = text(points(subCriterion.key())).strip();
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > subCriterion.points()) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text));
    }

    /** What the points given so far suggest. */
    public Award.Recommendation recommendation() {
        var scores = new HashMap<String, Points>();
        for (var it : edition.rubric().subCriteria()) {
            given(it).ifPresent(points -> scores.put(it.key(), Points.of(points)));
        }
        return edition.award().recommend(edition.rubric(), scores);
    }

    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        for (var key : conditions(edition)) {
            var said = text(condition(key));
            if (!said.equals(YES) && !said.equals(NO)) {
                gaps.add(new Gap(Gap.Kind.CONDITION, condition(key), key));
            }
            if (said.equals(NO) && Typed.isBlank(text(reason(key)))) {
                gaps.add(new Gap(Gap.Kind.REASON, reason(key), key));
            }
        }
        for (var it : edition.rubric().subCriteria()) {
            if (given(it).isEmpty()) {
                gaps.add(new Gap(Gap.Kind.POINTS, points(it.key()), it.key()));
            }
        }
        answers.values().stream()
                .filter(it -> !it.conflicts().isEmpty())
                .forEach(it -> gaps.add(new Gap(Gap.Kind.CONFLICT, it.question(), it.question())));
        return gaps;
    }

    /** The sheet as handed in; call it when there are no gaps. */
    Sheet complete(AssignmentId assignment, PersonId assessor) {
        var scores = new HashMap<String, Sheet.Score>();
        for (var it : edition.rubric().subCriteria()) {
            scores.put(it.key(), new Sheet.Score(given(it).orElseThrow(), text(comment(it.key()))));
        }
        var conditions = new HashMap<String, Sheet.Confirmation>();
        for (var key : conditions(edition)) {
            conditions.put(
                    key,
                    new Sheet.Confirmation(text(condition(key)).equals(YES), text(reason(key))));
        }
        return new Sheet(assignment, assessor, scores, conditions, text(OVERALL));
    }
}
