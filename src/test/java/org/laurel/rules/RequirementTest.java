package org.laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequirementTest {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final Requirement LIMIT =
            new Requirement(
                    "within-yearly-limit",
                    "Page on the label, conditions",
                    false,
                    Cure.TIME,
                    SettledBy.SUPPORT_ORGANISATION,
                    new Condition.Is("counted-here", Fact.yesNo(true)),
                    new Condition.AtMost("projects", 3));
    static final Facts COUNTED = new Facts(Map.of("counted-here", Fact.yesNo(true)));

    @Test
    void a_finding_names_the_facts_it_rests_on_and_the_day_it_held() {
        var finding =
                LIMIT.check(
                        COUNTED.with("projects", Fact.count(4)).with("other", Fact.count(1)),
                        TODAY);

        assertThat(finding)
                .isEqualTo(
                        new Finding.Unmet(
                                LIMIT,
                                Map.of("counted-here", Fact.yesNo(true), "projects", Fact.count(4)),
                                TODAY));
        assertThat(finding.standsInTheWay()).isTrue();
    }

    @Test
    void it_is_met_at_the_limit() {
        var finding = LIMIT.check(COUNTED.with("projects", Fact.count(3)), TODAY);

        assertThat(finding).isInstanceOf(Finding.Met.class);
        assertThat(finding.standsInTheWay()).isFalse();
    }

    @Test
    void what_does_not_apply_is_not_in_the_way_even_when_the_rest_is_unknown() {
        var finding = LIMIT.check(new Facts(Map.of("counted-here", Fact.yesNo(false))), TODAY);

        assertThat(finding).isInstanceOf(Finding.NotApplicable.class);
        assertThat(finding.standsInTheWay()).isFalse();
    }

    @Test
    void an_undecided_requirement_stands_in_the_way_and_says_what_is_missing() {
        assertThat(LIMIT.check(COUNTED, TODAY))
                .isInstanceOfSatisfying(
                        Finding.Undecided.class,
                        it -> {
                            assertThat(it.missing()).containsExactly("projects");
                            assertThat(it.facts()).containsOnlyKeys("counted-here");
                            assertThat(it.standsInTheWay()).isTrue();
                        });
        assertThat(LIMIT.check(new Facts(Map.of()), TODAY))
                .isInstanceOfSatisfying(
                        Finding.Undecided.class,
                        it -> assertThat(it.missing()).containsExactly("counted-here", "projects"));
    }

    @Test
    void a_fact_of_the_wrong_kind_is_a_fault_that_names_requirement_and_fact() {
        assertThatThrownBy(() -> LIMIT.check(COUNTED.with("projects", Fact.day(TODAY)), TODAY))
                .isInstanceOf(WrongKindOfFact.class)
                .hasMessageContaining("within-yearly-limit")
                .hasMessageContaining("'projects' is asked for as a whole number");
    }
}
