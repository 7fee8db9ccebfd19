package org.laurel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred thousand saves, Laurel killed five times and its database three times. */
@Tag("bench")
class LosslessBench {

    @Test
    void lossless() throws Exception {
        var figures = Lossless.run(100_000, 5, 3);
        figures.report();
        assertThat(figures.lost()).isZero();
    }
}
