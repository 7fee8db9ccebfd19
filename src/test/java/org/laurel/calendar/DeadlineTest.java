package org.laurel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.laurel.country.Countries;
import org.laurel.country.Country;

class DeadlineTest {

    static final ZoneId BEIRUT = ZoneId.of("Asia/Beirut");
    static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
    static final LocalDate LAST = LocalDate.of(2035, 12, 31);
    static final List<LocalTime> TIMES =
            Stream.of("23:59", "00:00", "00:30", "02:59", "12:00").map(LocalTime::parse).toList();

    @Test
    void where_clocks_jump_at_midnight_the_last_minute_is_that_of_the_day_promised() {
        var deadline = Deadline.lastMinute(LocalDateTime.parse("2027-03-27T23:59"), BEIRUT);
        assertThat(deadline.tooLateAt()).isEqualTo(Instant.parse("2027-03-27T22:00:00Z"));
        assertThat(deadline.shown()).hasToString("2027-03-27T23:59+02:00[Asia/Beirut]");
    }

    @Test
    void where_a_minute_comes_twice_the_second_is_meant_and_shown() {
        var deadline = Deadline.lastMinute(LocalDateTime.parse("2027-10-30T23:59"), BEIRUT);
        assertThat(deadline.tooLateAt()).isEqualTo(Instant.parse("2027-10-30T22:00:00Z"));
        assertThat(deadline.shown()).hasToString("2027-10-30T23:59+02:00[Asia/Beirut]");
        var within = Deadline.lastMinute(LocalDateTime.parse("2027-10-30T23:10"), BEIRUT);
        assertThat(within.tooLateAt()).isEqualTo(Instant.parse("2027-10-30T21:11:00Z"));
    }

    @Test
    void what_is_shown_is_what_was_typed_in_every_country_on_every_day_whatever_clocks_do()
            throws IOException {
        for (var zone : zones()) {
            for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                for (var time : TIMES) {
                    var typed = day.atTime(time);
                    if (SkippedTime.around(typed, zone).isPresent()) {
                        continue;
                    }
                    var deadline = Deadline.lastMinute(typed, zone);
                    var shown = deadline.shown();
                    if (!shown.toLocalDateTime().equals(typed)
                            || !shown.plusMinutes(1).toInstant().equals(deadline.tooLateAt())
                            || shown.isBefore(typed.atZone(zone))) {
                        assertThat(shown).as("%s in %s", typed, zone).isEqualTo(typed.atZone(zone));
                    }
                }
            }
        }
    }

    @Test
    void any_instant_is_shown_as_a_minute_that_clocks_do_show_then() throws IOException {
        for (var zone : zones()) {
            var changes = zone.getRules();
            var at = FIRST.atStartOfDay(zone).toInstant();
            for (var next = changes.nextTransition(at);
                    next != null && next.getDateTimeBefore().getYear() <= LAST.getYear();
                    next = changes.nextTransition(next.getInstant())) {
                for (var off : new int[] {-3600, -60, 0, 60, 3600}) {
                    var tooLate = next.getInstant().plusSeconds(off);
                    var shown = new Deadline(tooLate, zone).shown();
                    assertThat(Duration.between(shown.toInstant(), tooLate)).hasMinutes(1);
                    assertThat(SkippedTime.around(shown.toLocalDateTime(), zone)).isEmpty();
                }
            }
        }
    }

    @Test
    void a_time_that_clocks_skip_is_known_with_the_hour_around_it() {
        assertThat(SkippedTime.around(LocalDateTime.parse("2027-03-28T00:30"), BEIRUT))
                .contains(
                        new SkippedTime(
                                LocalDateTime.parse("2027-03-28T00:00"),
                                LocalDateTime.parse("2027-03-28T01:00")));
        for (var comes : List.of("2027-03-27T23:59", "2027-03-28T01:00", "2027-10-30T23:30")) {
            assertThat(SkippedTime.around(LocalDateTime.parse(comes), BEIRUT)).isEmpty();
        }
    }

    private static List<ZoneId> zones() throws IOException {
        return new Countries().all().stream().map(Country::zone).distinct().toList();
    }
}
