package org.laurel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.LogLines;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class QuietHourTest {

    @Autowired DataSource database;
    @Autowired List<RecurringTask<?>> tasks;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    @Test
    void an_hour_in_which_nobody_comes_leaves_nothing_to_look_at_in_the_log() {
        var node = SchedulerConfiguration.scheduler(database, tasks, clock);
        try (var log = new LogLines()) {
            node.start();
            for (var minute = 0; minute < 60; minute += 10) {
                await().atMost(Duration.ofMinutes(2)).until(this::allIsDone);
                clock.advance(Duration.ofMinutes(10));
                node.triggerCheckForDueExecutions();
            }
            await().atMost(Duration.ofMinutes(2)).until(this::allIsDone);
            assertThat(log.warnings()).isEmpty();
        } finally {
            node.stop();
        }
        assertThat(failed()).isEmpty();
    }

    private boolean allIsDone() {
        return db.sql(
                        """
                        select count(*) > 0 and bool_and(not picked and execution_time > :now)
                        from job.scheduled_task
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private List<String> failed() {
        return db.sql("select task_name from job.scheduled_task where last_success is null")
                .query(String.class)
                .list();
    }
}
