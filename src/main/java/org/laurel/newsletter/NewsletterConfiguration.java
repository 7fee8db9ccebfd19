package org.laurel.newsletter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NewsletterConfiguration {

    @Bean
    static RecurringTask<Void> forgetAddressesThatNobodyConfirmed(ForgetRequests forgetRequests) {
        return Tasks.recurring("forget-unconfirmed-addresses", FixedDelay.ofHours(1))
                .execute((_, _) -> forgetRequests.forget());
    }
}
