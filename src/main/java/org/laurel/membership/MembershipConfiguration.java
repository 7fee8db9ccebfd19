package org.laurel.membership;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MembershipConfiguration {

    @Bean
    static RecurringTask<Void> remindSchoolsOfTheEndOfTheirLabel(RemindOfEnd remindOfEnd) {
        return Tasks.recurring("remind-of-end", FixedDelay.ofHours(1))
                .execute((_, _) -> remindOfEnd.remind());
    }
}
