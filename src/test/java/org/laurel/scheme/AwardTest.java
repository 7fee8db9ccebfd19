package org.laurel.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.scheme.Award.Verdict;

class AwardTest {

    static final Edition BADGE =
            Samples.edition(); // two of 3 points, a minimum of 2 in books, 4 to pass

    static Award.Recommendation recommend(Map<String, Points> scores) {
        return BADGE.award().recommend(BADGE.rubric(), scores);
    }

    static Points points(String points) {
        return Points.of(new BigDecimal(points));
    }

    @Test
    void the_pass_mark_with_every_minimum_is_enough() {
        var found = recommend(Map.of("books", points("2"), "friends", points("2")));

        assertThat(found.verdict()).isEqualTo(Verdict.AWARD);
        assertThat(found.total()).isEqualTo(points("4"));
        assertThat(found.maximum()).isEqualTo(6);
    }

    @Test
    void a_point_too_few_is_not() {
        assertThat(recommend(Map.of("books", points("2"), "friends", points("1"))).verdict())
                .isEqualTo(Verdict.REFUSE);
    }

    @Test
    void a_missed_minimum_cannot_be_made_up_and_is_named() {
        var found = recommend(Map.of("books", points("1.5"), "friends", points("3")));

        assertThat(found.verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(found.missed()).containsExactly("books");
    }

    @Test
    void a_missing_score_is_missing_and_never_zero() {
        var found = recommend(Map.of("friends", points("3")));

        assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(found.unscored()).containsExactly("books");
        assertThat(found.missed()).isEmpty();
    }

    @Test
    void means_are_compared_unrounded() {
        var justUnder = Map.of("books", points("2"), "friends", points("1.99"));

        assertThat(recommend(justUnder).verdict()).isEqualTo(Verdict.REFUSE);
    }

    @Test
    void three_assessors_who_all_gave_the_pass_mark_recommend_the_award() {
        var books = Points.mean(List.of(2, 2, 3)); // 2.333...
        var friends = Points.mean(List.of(2, 2, 1)); // 1.666...

        var found = recommend(Map.of("books", books, "friends", friends));

        assertThat(found.total()).isEqualTo(Points.of(4));
        assertThat(found.verdict()).isEqualTo(Verdict.AWARD);
    }

    @Test
    void a_mean_under_a_mark_is_never_shown_as_reaching_it() {
        assertThat(Points.mean(List.of(2, 2, 2, 2, 2, 2, 1)).shown()).isEqualByComparingTo("1.85");
        assertThat(points("1.9999").shown()).isEqualTo(new BigDecimal("1.99"));
        assertThat(Points.of(20).shown().toPlainString()).isEqualTo("20");
        assertThat(Points.ZERO.shown()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void points_outside_the_scale_are_a_fault() {
        assertThatThrownBy(() -> recommend(Map.of("books", points("3.5"))))
                .hasMessageContaining("'books' takes 0 to 3 points");
        assertThatThrownBy(() -> recommend(Map.of("books", points("-1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
