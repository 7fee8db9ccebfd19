package org.laurel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.laurel.testing.LogLines;
import org.laurel.testing.TestDatabase;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

class SchedulerTest {

    @Test
    void work_comes_round_and_is_done_by_one_node_at_a_time() throws Exception {
        var database = TestDatabase.dataSource();
        var rounds = new CountDownLatch(3);
        var atWork = new AtomicInteger();
        var mostAtWork = new AtomicInteger();
        var work =
                Tasks.recurring("work", FixedDelay.ofMillis(1))
                        .execute(
                                (_, _) -> {
                                    mostAtWork.accumulateAndGet(
                                            atWork.incrementAndGet(), Math::max);
                                    pause();
                                    atWork.decrementAndGet();
                                    rounds.countDown();
                                });
        var nodes = Stream.generate(() -> node(database, work)).limit(2).toList();
        nodes.forEach(Scheduler::start);
        try {
            assertThat(rounds.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(mostAtWork).hasValue(1);
        } finally {
            nodes.forEach(Scheduler::stop);
        }
    }

    @Test
    void the_server_runs_what_modules_declare_and_a_task_in_the_terminal_runs_nothing() {
        var work = Tasks.recurring("work", FixedDelay.ofHours(1)).execute((_, _) -> {});
        new WebApplicationContextRunner()
                .withUserConfiguration(SchedulerConfiguration.class)
                .withBean(DataSource.class, TestDatabase::dataSource)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean("work", RecurringTask.class, () -> work)
                .run(it -> assertThat(it).hasNotFailed().hasSingleBean(Scheduler.class));
        new ApplicationContextRunner()
                .withUserConfiguration(SchedulerConfiguration.class)
                .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(Scheduler.class));
    }

    @Test
    void work_that_fails_is_one_line_with_its_stack_and_work_without_a_database_is_none()
            throws Exception {
        var failed = new CountDownLatch(2);
        var wrong = failing("wrong", new IllegalStateException("not so"), failed);
        var away = failing("away", new DataAccessResourceFailureException("no host"), failed);
        var node =
                SchedulerConfiguration.scheduler(
                        TestDatabase.dataSource(), List.of(wrong, away), Clock.systemUTC());
        try (var log = new LogLines()) {
            node.start();
            assertThat(failed.await(60, TimeUnit.SECONDS)).isTrue();
            node.stop();
            assertThat(log.warnings())
                    .filteredOn(it -> it.getLevel() == Level.ERROR)
                    .singleElement()
                    .matches(it -> it.getFormattedMessage().endsWith("work wrong"))
                    .matches(it -> it.getThrowableProxy() != null);
        }
    }

    @Test
    void news_that_a_listener_cannot_take_is_one_line_with_its_stack() {
        new ApplicationContextRunner()
                .withUserConfiguration(Listener.class)
                .withBean(FailedNews.class)
                .withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
                .run(
                        it -> {
                            try (var log = new LogLines()) {
                                it.publishEvent("something happened");
                                await().until(() -> !log.warnings().isEmpty());
                                assertThat(log.warnings())
                                        .singleElement()
                                        .matches(line -> line.getLevel() == Level.ERROR)
                                        .matches(line -> line.getThrowableProxy() != null)
                                        .extracting(ILoggingEvent::getFormattedMessage)
                                        .asString()
                                        .endsWith("news for Listener")
                                        .doesNotContain("happened");
                            }
                        });
    }

    @EnableAsync
    static class Listener {

        @Async
        @EventListener
        void on(String news) {
            throw new IllegalStateException("not now");
        }
    }

    private static RecurringTask<?> failing(
            String name, RuntimeException thrown, CountDownLatch failed) {
        return Tasks.recurring(name, FixedDelay.ofHours(1))
                .execute(
                        (_, _) -> {
                            failed.countDown();
                            throw thrown;
                        });
    }

    private static Scheduler node(DataSource database, RecurringTask<?> work) {
        return SchedulerConfiguration.scheduler(database, List.of(work), Clock.systemUTC());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
