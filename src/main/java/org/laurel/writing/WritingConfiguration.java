package org.laurel.writing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WritingConfiguration {

    /** Who worked when is nobody's business once it is over. */
    @Bean
    static RecurringTask<Void> forgetWhoWasWriting(Presences presences, Clock clock) {
        return Tasks.recurring("forget-who-was-writing", FixedDelay.ofMinutes(10))
                .execute((_, _) -> presences.forget(clock.instant().minus(WriteTogether.SHOWN)));
    }
}
