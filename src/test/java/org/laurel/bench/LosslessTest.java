package org.laurel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of the bench of the same name. */
class LosslessTest {

    @Test
    void nothing_acknowledged_is_lost_when_laurel_and_its_database_are_killed() throws Exception {
        var figures = Lossless.run(5_000, 1, 1, BenchedLaurel.QUICK_START);
        figures.report();
        assertThat(figures.lost()).isZero();
        assertThat(figures.acknowledged()).isGreaterThanOrEqualTo(5_000);
        assertThat(figures.merged()).isPositive();
        assertThat(figures.conflicted()).isPositive();
        assertThat(figures.repeated()).isPositive();
    }
}
