package org.laurel.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    final Pace pace = new Pace(Duration.ofSeconds(20));

    @Test
    void a_byte_every_eight_seconds_is_no_way_to_send() {
        assertThat(after(8, 1)).isTrue();
        assertThat(after(8, 1)).isTrue();
        assertThat(after(8, 1)).isFalse();
    }

    @Test
    void a_poor_telephone_is_waited_for_again_and_again() {
        for (int piece = 0; piece < 500; piece++) {
            assertThat(after(5, 5_500)).as("piece " + piece).isTrue();
            assertThat(after(15, 16_000)).as("a stall after piece " + piece).isTrue();
        }
    }

    @Test
    void what_came_fast_at_first_is_no_licence_to_dawdle() {
        assertThat(after(1, 50_000_000)).isTrue();
        assertThat(after(19, 1)).isTrue();
        assertThat(after(2, 1)).isFalse();
    }

    @Test
    void all_waits_together_have_an_end() {
        for (int wait = 0; wait < 12; wait++) {
            assertThat(pace.beyond(6)).isFalse();
            after(10, 10_000);
        }
        after(1, 1_000);
        assertThat(pace.beyond(6)).isTrue();
    }

    private boolean after(int seconds, int bytes) {
        return pace.keeps(Duration.ofSeconds(seconds).toNanos(), bytes);
    }
}
