package org.laurel.decision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DecisionConfiguration {

    @Bean
    static RecurringTask<Void> resumeWhatWasReturned(ResumeReturned resumeReturned) {
        return Tasks.recurring("resume-returned", FixedDelay.ofMinutes(1))
                .execute((_, _) -> resumeReturned.resume());
    }
}
