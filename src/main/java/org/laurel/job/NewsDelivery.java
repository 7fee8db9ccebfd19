package org.laurel.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;

/** News between modules arrives even when a listener failed or the server stopped under it. */
@Configuration
class NewsDelivery {

    @Bean
    static RecurringTask<Void> deliverNewsAgain(IncompleteEventPublications undelivered) {
        return Tasks.recurring("deliver-news-again", FixedDelay.ofMinutes(5))
                .execute(
                        (_, _) ->
                                undelivered.resubmitIncompletePublicationsOlderThan(
                                        Duration.ofMinutes(5)));
    }

    @Bean
    static RecurringTask<Void> forgetOldNews(CompletedEventPublications delivered) {
        return Tasks.recurring("forget-old-news", FixedDelay.ofHours(24))
                .execute((_, _) -> delivered.deletePublicationsOlderThan(Duration.ofDays(30)));
    }
}
