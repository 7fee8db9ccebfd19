package org.laurel.assessment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AssessmentConfiguration {

    @Bean
    static RecurringTask<Void> endWhatLapsed(EndLapsedAssignments endLapsedAssignments) {
        return Tasks.recurring("end-lapsed-assignments", FixedDelay.ofMinutes(5))
                .execute((_, _) -> endLapsedAssignments.end(null));
    }
}
