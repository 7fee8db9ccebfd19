package org.laurel.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.round.Some.allYear;
import static org.laurel.round.Some.at;
import static org.laurel.round.Some.window;

import org.junit.jupiter.api.Test;

class RoundTest {

    private final Round spring = window("2026-03-01T00:00", "2026-06-30T23:59");

    @Test
    void a_round_may_begin_in_the_minute_after_the_last_one_ended() {
        assertThat(spring.overlaps(window("2026-07-01T00:00", "2026-10-31T23:59"))).isFalse();
        assertThat(spring.overlaps(window("2026-06-30T23:59", "2026-10-31T23:59"))).isTrue();
    }

    @Test
    void a_round_all_year_leaves_room_only_before_it_opens_and_after_it_is_closed() {
        assertThat(spring.overlaps(allYear("2026-07-01T00:00"))).isFalse();
        assertThat(spring.overlaps(allYear("2020-01-01T00:00"))).isTrue();
        assertThat(spring.overlaps(allYear("2020-01-01T00:00").closed(at("2026-02-28T12:00"))))
                .isFalse();
    }

    @Test
    void a_round_called_off_before_it_opened_is_in_nobodys_way() {
        assertThat(spring.overlaps(spring.closed(at("2026-02-01T00:00")))).isFalse();
    }

    @Test
    void closing_after_the_deadline_does_not_make_a_round_longer() {
        assertThat(spring.closed(at("2027-01-01T00:00")).end()).isEqualTo(at("2026-07-01T00:00"));
    }
}
