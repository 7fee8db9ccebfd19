package org.laurel.assessment;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.laurel.assessment.Combined.Disagreement;
import org.laurel.assessment.Sheets.Agreement;
import org.laurel.people.PersonId;
import org.laurel.scheme.Award.Verdict;
import org.laurel.scheme.Edition;
import org.laurel.scheme.EditionFolder;
import org.laurel.scheme.Points;
import org.laurel.scheme.Rubric;
import org.laurel.scheme.Rubric.SubCriterion;

class CombinedTest {

    private static final String FREE = "pupils-lead";
    private static final String WITH_MINIMUM = "choice-and-use-of-ict";
    private static final Edition EDITION =
            EditionFolder.read(Path.of("schemes/national-quality-label/2022-09-01"));

    @Test
    void one_sheet_that_meets_everything_is_an_award() {
        var combined = of(sheet(Map.of()));
        assertThat(combined.mayBeAwarded()).isTrue();
        assertThat(combined.disagreements()).isEmpty();
        assertThat(combined.recommendation().total()).isEqualTo(Points.of(20));
        assertThat(combined.recommendation().maximum()).isEqualTo(30);
    }

    @Test
    void the_mean_is_exact_and_compared_unrounded() {
        var combined = of(sheet(Map.of(FREE, 2)), sheet(Map.of(FREE, 2)), sheet(Map.of(FREE, 1)));
        assertThat(combined.mean(FREE))
                .contains(new Points(BigInteger.valueOf(5), BigInteger.valueOf(3)));
        assertThat(combined.recommendation().total())
                .isEqualTo(new Points(BigInteger.valueOf(59), BigInteger.valueOf(3)));
        assertThat(combined.recommendation().total().shown()).isEqualTo(new BigDecimal("19.66"));
    }

    @Test
    void a_mean_just_below_a_minimum_misses_it() {
        var almost = of(sheet(Map.of()), sheet(Map.of()), sheet(Map.of(WITH_MINIMUM, 1)));
        assertThat(almost.recommendation().missed()).containsExactly(WITH_MINIMUM);
        assertThat(almost.mayBeAwarded()).isFalse();
        var reached =
                of(sheet(Map.of(WITH_MINIMUM, 3)), sheet(Map.of()), sheet(Map.of(WITH_MINIMUM, 1)));
        assertThat(reached.recommendation().missed()).isEmpty();
    }

    @Test
    void eighteen_is_enough_and_a_third_less_is_not() {
        var eighteen = Map.of(FREE, 1, "part-of-the-curriculum", 1);
        assertThat(of(sheet(eighteen)).mayBeAwarded()).isTrue();
        var less = new HashMap<>(eighteen);
        less.put("all-stages-documented", 1);
        var combined = of(sheet(eighteen), sheet(eighteen), sheet(less));
        assertThat(combined.recommendation().verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(combined.recommendation().missed()).isEmpty();
    }

    @Test
    void two_points_apart_is_a_disagreement_and_one_is_not() {
        assertThat(of(sheet(Map.of(FREE, 3)), sheet(Map.of(FREE, 2))).disagreements()).isEmpty();
        assertThat(of(sheet(Map.of(FREE, 3)), sheet(Map.of(FREE, 1))).disagreements())
                .containsExactly(new Disagreement.Gap(FREE, 1, 3));
    }

    @Test
    void both_sides_of_a_minimum_are_a_disagreement_and_so_are_opposite_recommendations() {
        assertThat(of(sheet(Map.of()), sheet(Map.of(WITH_MINIMUM, 1))).disagreements())
                .containsExactly(
                        new Disagreement.AcrossMinimum(scored(WITH_MINIMUM), 2),
                        new Disagreement.OppositeRecommendations());
        assertThat(
                        of(sheet(Map.of(WITH_MINIMUM, 1)), sheet(Map.of(WITH_MINIMUM, 1)))
                                .disagreements())
                .isEmpty();
    }

    @Test
    void opposite_recommendations_alone_are_a_disagreement() {
        var low = Map.of(FREE, 1, "part-of-the-curriculum", 1, "all-stages-documented", 1);
        assertThat(of(sheet(Map.of()), sheet(low)).disagreements())
                .containsExactly(new Disagreement.OppositeRecommendations());
    }

    @Test
    void a_condition_on_which_two_assessors_differ_calls_for_more_and_stands_in_the_way() {
        var confirms = sheet(Map.of());
        var denies = sheet(Map.of(), "contributed");
        for (var combined : List.of(of(confirms, denies), of(denies, confirms))) {
            assertThat(combined.disagreements())
                    .containsExactly(new Disagreement.ConditionDenied("contributed"));
            assertThat(combined.denied()).containsExactly("contributed");
            assertThat(combined.mayBeAwarded()).isFalse();
        }
    }

    @Test
    void what_one_assessor_alone_denies_needs_a_second_opinion() {
        assertThat(of(sheet(Map.of(), "contributed")).disagreements())
                .containsExactly(new Disagreement.ConditionDenied("contributed"));
    }

    @Test
    void a_condition_all_assessors_deny_calls_for_nothing_and_is_no_award() {
        var combined = of(sheet(Map.of(), "contributed"), sheet(Map.of(), "contributed"));
        assertThat(combined.disagreements()).isEmpty();
        assertThat(combined.denied()).containsExactly("contributed");
        assertThat(combined.mayBeAwarded()).isFalse();
    }

    @Test
    void a_third_assessor_answers_the_disagreements_of_the_two_before() {
        var two = List.of(sheet(Map.of(FREE, 3)), sheet(Map.of(FREE, 1), "contributed"));
        assertThat(of(two.get(0), two.get(1)).disagreements()).hasSize(2);
        for (var third : List.of(sheet(Map.of()), sheet(Map.of(FREE, 0), "contributed"))) {
            var combined = of(two.get(0), two.get(1), third);
            assertThat(combined.disagreements()).isEmpty();
            assertThat(combined.denied()).containsExactly("contributed");
            assertThat(combined.mayBeAwarded()).isFalse();
        }
    }

    @Test
    void a_disagreement_that_comes_with_the_third_assessor_is_not_answered_yet() {
        assertThat(
                        of(
                                        sheet(Map.of(FREE, 3)),
                                        sheet(Map.of(FREE, 1)),
                                        sheet(Map.of("impact-evaluated-and-published", 0)))
                                .disagreements())
                .containsExactly(new Disagreement.Gap("impact-evaluated-and-published", 0, 2));
    }

    @Test
    void an_agreement_settles_what_it_says_and_only_for_its_sheets() {
        var sheets = List.of(sheet(Map.of()), sheet(Map.of(), "contributed", "joint-activities"));
        var agreed = Combined.of(EDITION, sheets, Optional.of(agreement(2, "contributed")));
        assertThat(agreed.disagreements()).isEmpty();
        assertThat(agreed.denied()).containsExactly("joint-activities");
        assertThat(agreed.mayBeAwarded()).isFalse();
        var both = agreement(2, "contributed", "joint-activities");
        assertThat(Combined.of(EDITION, sheets, Optional.of(both)).mayBeAwarded()).isTrue();

        var third = Stream.concat(sheets.stream(), Stream.of(sheet(Map.of()))).toList();
        var later = Combined.of(EDITION, third, Optional.of(both));
        assertThat(later.denied()).containsExactlyInAnyOrder("contributed", "joint-activities");
        assertThat(later.mayBeAwarded()).isFalse();
    }

    @Test
    void weak_is_what_reached_no_more_than_half_of_the_points() {
        assertThat(of(sheet(Map.of(FREE, 2)), sheet(Map.of(FREE, 1))).weak())
                .extracting(SubCriterion::key)
                .containsExactly(FREE);
        assertThat(of(sheet(Map.of())).weak()).isEmpty();
    }

    private static Combined of(Sheet... sheets) {
        return Combined.of(EDITION, List.of(sheets), Optional.empty());
    }

    private static Agreement agreement(int sheets, String... confirmed) {
        return new Agreement(
                sheets,
                Set.of(confirmed),
                "We talked.",
                new PersonId(UUID.randomUUID()),
                Instant.EPOCH);
    }

    /** Two points everywhere but where it says otherwise. */
    private static Sheet sheet(Map<String, Integer> points, String... denied) {
        var scores =
                EDITION.rubric().subCriteria().stream()
                        .map(SubCriterion::key)
                        .collect(
                                toMap(
                                        it -> it,
                                        it -> new Sheet.Score(points.getOrDefault(it, 2), "")));
        var conditions =
                SheetDraft.conditions(EDITION).stream()
                        .collect(
                                toMap(
                                        it -> it,
                                        it ->
                                                new Sheet.Confirmation(
                                                        !Set.of(denied).contains(it), "")));
        return new Sheet(
                new AssignmentId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                scores,
                conditions,
                "");
    }

    private static Rubric.Scored scored(String key) {
        return EDITION.rubric().withMinimum().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
