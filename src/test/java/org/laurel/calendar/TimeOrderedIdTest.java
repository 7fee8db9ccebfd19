package org.laurel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    private static final Clock STOPPED =
            Clock.fixed(Instant.parse("2026-02-28T23:59:59.999Z"), ZoneOffset.UTC);

    @Test
    void those_of_one_millisecond_sort_in_the_order_they_were_made() {
        var ids = Stream.generate(() -> TimeOrderedId.next(STOPPED)).limit(10_000).toList();
        assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void one_made_after_the_clock_was_set_back_still_comes_later() {
        var before = TimeOrderedId.next(STOPPED);
        var after = TimeOrderedId.next(Clock.offset(STOPPED, Duration.ofHours(-1)));
        assertThat(after.toString()).isGreaterThan(before.toString());
    }

    @Test
    void it_is_a_uuid_of_version_seven() {
        var id = TimeOrderedId.next(STOPPED);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }
}
