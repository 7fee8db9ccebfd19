package org.laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.laurel.rules.Condition.AllOf;
import org.laurel.rules.Condition.AnyOf;
import org.laurel.rules.Condition.AtLeast;
import org.laurel.rules.Condition.AtMost;
import org.laurel.rules.Condition.Before;
import org.laurel.rules.Condition.DayToCompare;
import org.laurel.rules.Condition.Is;
import org.laurel.rules.Condition.IsNone;
import org.laurel.rules.Condition.Not;
import org.laurel.rules.Condition.OnOrAfter;
import org.laurel.rules.Condition.OnOrBefore;
import org.laurel.rules.Condition.OneOf;

class ConditionTest {

    static final Facts NOTHING = new Facts(Map.of());
    static final Condition TWO_PROJECTS = new AtLeast("projects", 2);
    static final Condition AGREED = new Is("agreed", Fact.yesNo(true));
    static final LocalDate DAY = LocalDate.of(2024, 9, 1);
    static final DayToCompare THE_DAY = new DayToCompare.Written(DAY);

    @Test
    void a_missing_fact_is_unknown_whatever_is_asked_of_it() {
        var every =
                List.of(
                        AGREED,
                        new OneOf("stage", List.of(Fact.word("closed"))),
                        TWO_PROJECTS,
                        new AtMost("projects", 2),
                        new OnOrBefore("until", THE_DAY),
                        new OnOrAfter("until", THE_DAY),
                        new Before("until", THE_DAY),
                        new IsNone("until"));

        assertThat(every).allSatisfy(it -> assertThat(it.test(NOTHING)).isEqualTo(Truth.UNKNOWN));
        assertThat(every)
                .allSatisfy(it -> assertThat(new Not(it).test(NOTHING)).isEqualTo(Truth.UNKNOWN));
    }

    @Test
    void one_no_settles_an_all_of_even_when_the_rest_is_unknown() {
        var facts = new Facts(Map.of("agreed", Fact.yesNo(false)));

        assertThat(new AllOf(List.of(TWO_PROJECTS, AGREED)).test(facts)).isEqualTo(Truth.NO);
        assertThat(new AnyOf(List.of(TWO_PROJECTS, AGREED)).test(facts)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void one_yes_settles_an_any_of_even_when_the_rest_is_unknown() {
        var facts = new Facts(Map.of("agreed", Fact.yesNo(true)));

        assertThat(new AnyOf(List.of(TWO_PROJECTS, AGREED)).test(facts)).isEqualTo(Truth.YES);
        assertThat(new AllOf(List.of(TWO_PROJECTS, AGREED)).test(facts)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void counts_and_days_include_their_bounds() {
        var facts = new Facts(Map.of("projects", Fact.count(2), "until", Fact.day(DAY)));

        assertThat(TWO_PROJECTS.test(facts)).isEqualTo(Truth.YES);
        assertThat(new AtLeast("projects", 3).test(facts)).isEqualTo(Truth.NO);
        assertThat(new AtMost("projects", 2).test(facts)).isEqualTo(Truth.YES);
        assertThat(new AtMost("projects", 1).test(facts)).isEqualTo(Truth.NO);
        assertThat(new OnOrBefore("until", THE_DAY).test(facts)).isEqualTo(Truth.YES);
        assertThat(new OnOrAfter("until", THE_DAY).test(facts)).isEqualTo(Truth.YES);
        assertThat(new Before("until", THE_DAY).test(facts)).isEqualTo(Truth.NO);
    }

    @Test
    void a_day_is_compared_with_a_day_of_the_round() {
        var beforeTheRound = new Before("until", new DayToCompare.OfRound("round.valid-from"));
        var until = NOTHING.with("until", Fact.day(DAY));

        assertThat(beforeTheRound.test(until)).isEqualTo(Truth.UNKNOWN);
        assertThat(beforeTheRound.test(until.with("round.valid-from", Fact.day(DAY.plusDays(1)))))
                .isEqualTo(Truth.YES);
        assertThat(beforeTheRound.facts()).containsExactly("round.valid-from", "until");
    }

    @Test
    void none_is_known_and_is_neither_before_nor_after_any_day() {
        var none = new Facts(Map.of("until", Fact.none()));

        assertThat(new IsNone("until").test(none)).isEqualTo(Truth.YES);
        assertThat(new Before("until", THE_DAY).test(none)).isEqualTo(Truth.NO);
        assertThat(new OnOrAfter("until", THE_DAY).test(none)).isEqualTo(Truth.NO);
        assertThat(new Is("until", Fact.word("x")).test(none)).isEqualTo(Truth.NO);
        assertThat(new AtLeast("until", 0).test(none)).isEqualTo(Truth.NO);
    }

    @Test
    void a_fact_of_the_wrong_kind_never_means_no_even_where_the_answer_is_settled() {
        var settled = new AnyOf(List.of(AGREED, new AtLeast("projects", 1)));
        var facts = new Facts(Map.of("agreed", Fact.yesNo(true), "projects", Fact.day(DAY)));

        assertThatThrownBy(() -> settled.test(facts))
                .isInstanceOf(WrongKindOfFact.class)
                .hasMessageContaining("'projects' is asked for as a whole number");
        assertThatThrownBy(() -> AGREED.test(NOTHING.with("agreed", Fact.word("yes"))))
                .isInstanceOf(WrongKindOfFact.class);
        assertThatThrownBy(
                        () ->
                                new Before("projects", THE_DAY)
                                        .test(NOTHING.with("projects", Fact.count(1))))
                .isInstanceOf(WrongKindOfFact.class);
    }

    @Test
    void a_condition_names_the_facts_it_reads_once() {
        var either = new AnyOf(List.of(TWO_PROJECTS, new Not(AGREED), TWO_PROJECTS));

        assertThat(either.facts()).containsExactly("agreed", "projects");
    }

    @Test
    void the_laws_of_three_valued_logic_hold_for_any_condition() {
        var random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            var one = any(random, 3);
            var other = any(random, 3);
            var facts = facts(random);
            var truth = one.test(facts);

            assertThat(new Not(new Not(one)).test(facts)).isEqualTo(truth);
            assertThat(new AllOf(List.of(one, one)).test(facts)).isEqualTo(truth);
            assertThat(new AllOf(List.of(one, new Condition.Always())).test(facts))
                    .isEqualTo(truth);
            assertThat(new AnyOf(List.of(one, new AllOf(List.of(one, other)))).test(facts))
                    .isEqualTo(truth);
            assertThat(new Not(new AllOf(List.of(one, other))).test(facts))
                    .as("De Morgan")
                    .isEqualTo(new AnyOf(List.of(new Not(one), new Not(other))).test(facts));
            assertThat(new AllOf(List.of(one, other)).test(facts))
                    .isEqualTo(new AllOf(List.of(other, one)).test(facts));
        }
    }

    @Test
    void learning_more_never_changes_an_answer_that_was_known() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var condition = any(random, 3);
            var everything =
                    Map.<String, Fact>of("a", yes(random), "b", yes(random), "c", yes(random));
            var some = new HashMap<>(everything);
            some.keySet().removeIf(_ -> random.nextBoolean());
            var before = condition.test(new Facts(some));
            if (before != Truth.UNKNOWN) {
                assertThat(condition.test(new Facts(everything))).isEqualTo(before);
            }
        }
    }

    static Condition any(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> new AllOf(List.of(any(random, depth - 1), any(random, depth - 1)));
            case 2 -> new AnyOf(List.of(any(random, depth - 1), any(random, depth - 1)));
            case 3 -> new Not(any(random, depth - 1));
            default -> new Is("abc".charAt(random.nextInt(3)) + "", yes(random));
        };
    }

    static Facts facts(Random random) {
        var known = new HashMap<String, Fact>();
        for (var name : List.of("a", "b", "c")) {
            if (random.nextBoolean()) {
                known.put(name, yes(random));
            }
        }
        return new Facts(known);
    }

    static Fact yes(Random random) {
        return Fact.yesNo(random.nextBoolean());
    }
}
