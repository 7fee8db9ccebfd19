package org.laurel.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EvidenceConfiguration {

    @Bean
    static RecurringTask<Void> clearUnusedContentsAway(
            CollectUnusedContents collectUnusedContents) {
        return Tasks.recurring("collect-unused-contents", FixedDelay.ofHours(24))
                .execute(
                        (_, _) -> {
                            try {
                                collectUnusedContents.collect();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }
}
