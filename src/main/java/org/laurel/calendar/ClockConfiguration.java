package org.laurel.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClockConfiguration {

    /** Ticks from {@code LAUREL_CLOCK} (an ISO instant) where a demo or a test sets it. */
    @Bean
    Clock clock(@Value("${laurel.clock:#{null}}") @Nullable String startsAt) {
        var real = Clock.systemUTC();
        return startsAt == null || startsAt.isBlank()
                ? real
                : Clock.offset(real, Duration.between(real.instant(), Instant.parse(startsAt)))
                        .withZone(ZoneOffset.UTC);
    }
}
