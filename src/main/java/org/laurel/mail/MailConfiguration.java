package org.laurel.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MailConfiguration {

    @Bean
    static RecurringTask<Void> sendMailsThatWait(SendMails sendMails) {
        return Tasks.recurring("send-mails", FixedDelay.ofSeconds(5))
                .execute((_, _) -> sendMails.send());
    }
}
