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

    @Bean
    static RecurringTask<Void> sendLinksAndCodes(SendMails sendMails) {
        return Tasks.recurring("send-links", FixedDelay.ofSeconds(5))
                .execute((_, _) -> sendMails.sendAtOnce());
    }

    @Bean
    static RecurringTask<Void> askMailServer(SendMails sendMails) {
        return Tasks.recurring("ask-mail-server", FixedDelay.ofHours(1))
                .execute((_, _) -> sendMails.askServer());
    }

    /** One more, so that a server that is slow to take one link does not keep the next waiting. */
    @Bean
    static RecurringTask<Void> sendMoreLinksAndCodes(SendMails sendMails) {
        return Tasks.recurring("send-more-links", FixedDelay.ofSeconds(5))
                .execute((_, _) -> sendMails.sendAtOnce());
    }
}
