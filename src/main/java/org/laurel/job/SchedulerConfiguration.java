package org.laurel.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs every {@link RecurringTask} that a module declares as a bean. A task in the terminal leaves
 * that to the server, and tests call the work itself.
 */
@Configuration
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "laurel.jobs", matchIfMissing = true)
class SchedulerConfiguration {

    /** How soon work that is due begins: a mailed link should not keep its reader waiting. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** A slow mail server may hold three of them for minutes. */
    private static final int THREADS = 6;

    @Bean(destroyMethod = "stop")
    static Scheduler scheduler(DataSource database, List<RecurringTask<?>> tasks, Clock clock) {
        return Scheduler.create(database)
                .tableName("job.scheduled_task")
                .startTasks(tasks)
                .clock(clock::instant)
                .failureLogging(LogLevel.OFF, false)
                .addSchedulerListener(new FailedWork())
                .pollingInterval(LOOK_EVERY)
                .threads(THREADS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    /** Not before everything else stands, the demo's people included. */
    @Bean
    static ApplicationListener<ApplicationReadyEvent> startOfJobs(Scheduler scheduler) {
        return _ -> scheduler.start();
    }
}
