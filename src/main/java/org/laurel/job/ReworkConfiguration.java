package org.laurel.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReworkConfiguration {

    @Bean
    static RecurringTask<Void> bringRowsAlong(ReworkRows rows) {
        return Tasks.recurring("bring-rows-along", FixedDelay.ofMinutes(5))
                .execute((_, _) -> rows.run());
    }
}
