package org.laurel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.ConflictOfInterest;
import org.laurel.assessment.ConflictsOfInterest.Pair;
import org.laurel.desk.AssignmentPlan.Need;
import org.laurel.desk.AssignmentPlan.Obstacle;
import org.laurel.people.PersonId;

class AssignmentPlanTest {

    private static final Set<ConflictOfInterest> SCHOOL = Set.of(ConflictOfInterest.SAME_SCHOOL);

    private final PersonId busy = person();
    private final PersonId free = person();
    private final ApplicationId rivers = application();
    private final ApplicationId lakes = application();

    @Test
    void whoever_has_least_to_do_comes_first_and_each_new_task_counts() {
        var others = Stream.generate(AssignmentPlanTest::application).limit(4).toList();
        var plan = plan(others.stream().map(it -> need(it, 1)).toList(), Map.of(busy, 2), Map.of());
        assertThat(plan.lines())
                .extracting(it -> it.chosen().getFirst())
                .containsExactly(free, free, busy, free);
    }

    @Test
    void nobody_is_asked_who_stands_too_close_even_if_nobody_else_is_left() {
        var conflicts = Map.of(new Pair(free, rivers), SCHOOL, new Pair(busy, rivers), SCHOOL);
        var line = plan(List.of(need(rivers, 1)), Map.of(), conflicts).lines().getFirst();
        assertThat(line.chosen()).isEmpty();
        assertThat(line.lacking()).isEqualTo(1);
        assertThat(line.obstacles())
                .containsExactly(
                        new Obstacle.TooClose(busy, SCHOOL), new Obstacle.TooClose(free, SCHOOL));
    }

    @Test
    void a_conflict_with_one_application_leaves_the_others_open() {
        var conflicts = Map.of(new Pair(free, rivers), SCHOOL);
        var plan = plan(List.of(need(rivers, 1), need(lakes, 1)), Map.of(), conflicts);
        assertThat(plan.lines())
                .extracting(AssignmentPlan.Line::chosen)
                .containsExactly(List.of(busy), List.of(free));
    }

    @Test
    void who_was_asked_before_is_not_asked_again() {
        var need = new Need(rivers, 1, Set.of(busy));
        var line = plan(List.of(need), Map.of(free, 9), Map.of()).lines().getFirst();
        assertThat(line.chosen()).containsExactly(free);
        assertThat(line.obstacles()).containsExactly(new Obstacle.AskedBefore(busy));
    }

    @Test
    void three_wanted_and_two_there_says_that_one_is_lacking() {
        var line = plan(List.of(need(rivers, 3)), Map.of(), Map.of()).lines().getFirst();
        assertThat(line.chosen()).containsExactlyInAnyOrder(busy, free);
        assertThat(line.lacking()).isEqualTo(1);
    }

    @Test
    void an_application_with_enough_assessors_gets_no_more() {
        var line = plan(List.of(need(rivers, 0)), Map.of(), Map.of()).lines().getFirst();
        assertThat(line.chosen()).isEmpty();
        assertThat(line.obstacles()).containsExactly(new Obstacle.EnoughAssessors());
    }

    private AssignmentPlan plan(
            List<Need> needs,
            Map<PersonId, Integer> open,
            Map<Pair, Set<ConflictOfInterest>> conflicts) {
        return AssignmentPlan.of(
                new AssignmentPlan.Wish(needs, List.of(busy, free), open, conflicts));
    }

    private static Need need(ApplicationId application, int lacking) {
        return new Need(application, lacking, Set.of());
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private static ApplicationId application() {
        return new ApplicationId(UUID.randomUUID());
    }
}
