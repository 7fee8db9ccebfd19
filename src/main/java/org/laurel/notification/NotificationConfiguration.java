package org.laurel.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NotificationConfiguration {

    @Bean
    static RecurringTask<Void> remindPeopleOfWhatIsDue(RemindPeople remindPeople) {
        return Tasks.recurring("remind-people", FixedDelay.ofHours(1))
                .execute((_, _) -> remindPeople.remind());
    }
}
