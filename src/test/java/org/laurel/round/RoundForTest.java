package org.laurel.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.round.Some.allYear;
import static org.laurel.round.Some.at;
import static org.laurel.round.Some.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.laurel.round.RoundFor.Closed;
import org.laurel.round.RoundFor.Late;
import org.laurel.round.RoundFor.Taken;
import org.laurel.scheme.Windows;

class RoundForTest {

    private final Round spring = window("2026-03-01T00:00", "2026-06-30T23:59");
    private final Round autumn = window("2026-09-01T00:00", "2026-10-31T23:59");
    private final Round springThatWaits =
            window("2026-03-01T00:00", "2026-06-30T23:59", Windows.Late.NEXT_ROUND);

    @Test
    void an_application_is_taken_from_the_first_moment_to_the_end_of_the_last_minute() {
        var rounds = List.of(spring, autumn);
        assertThat(RoundFor.among(rounds, at("2026-03-01T00:00"))).isEqualTo(new Taken(spring));
        assertThat(RoundFor.among(rounds, at("2026-06-30T23:59:59.999")))
                .isEqualTo(new Taken(spring));
    }

    @Test
    void midnight_after_the_deadline_is_too_late_and_the_next_round_is_named() {
        assertThat(RoundFor.among(List.of(spring, autumn), at("2026-07-01T00:00")))
                .isEqualTo(new Closed(autumn));
    }

    @Test
    void before_the_first_round_its_opening_is_named() {
        assertThat(RoundFor.among(List.of(autumn, spring), at("2026-02-28T23:59")))
                .isEqualTo(new Closed(spring));
    }

    @Test
    void a_late_application_counts_for_the_next_round_where_the_missed_one_says_so() {
        assertThat(RoundFor.among(List.of(springThatWaits, autumn), at("2026-07-01T00:00")))
                .isEqualTo(new Late(springThatWaits, autumn));
    }

    @Test
    void a_late_application_also_waits_for_a_next_round_that_is_not_announced_yet() {
        assertThat(RoundFor.among(List.of(springThatWaits), at("2027-01-01T00:00")))
                .isEqualTo(new Late(springThatWaits, null));
    }

    @Test
    void only_the_round_that_ended_last_says_what_becomes_of_late_applications() {
        assertThat(RoundFor.among(List.of(springThatWaits, autumn), at("2026-12-01T00:00")))
                .isEqualTo(new Closed(null));
    }

    @Test
    void a_round_all_year_takes_applications_for_ever() {
        var allYear = allYear("2022-09-01T00:00");
        assertThat(RoundFor.among(List.of(allYear), at("2099-12-31T23:59")))
                .isEqualTo(new Taken(allYear));
    }

    @Test
    void a_round_closed_by_a_person_takes_no_more_from_that_moment() {
        var closed = spring.closed(at("2026-05-01T12:00"));
        assertThat(RoundFor.among(List.of(closed), at("2026-05-01T12:00")))
                .isEqualTo(new Closed(null));
    }

    @Test
    void a_round_called_off_before_it_opened_missed_nobody() {
        var calledOff = springThatWaits.closed(at("2026-02-01T00:00"));
        assertThat(RoundFor.among(List.of(calledOff, autumn), at("2026-04-01T00:00")))
                .isEqualTo(new Closed(autumn));
    }

    @Test
    void without_any_round_nothing_is_taken() {
        assertThat(RoundFor.among(List.of(), at("2026-04-01T00:00"))).isEqualTo(new Closed(null));
    }
}
