package org.laurel.job;

import java.util.concurrent.Executor;
import org.laurel.fault.DatabaseAway;
import org.laurel.fault.Faults;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/** Notes news that a listener could not take; {@link NewsDelivery} brings it again. */
@Component
class FailedNews implements AsyncConfigurer {

    private final ObjectProvider<Executor> executor;

    FailedNews(
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME)
                    ObjectProvider<Executor> executor) {
        this.executor = executor;
    }

    @Override
    public Executor getAsyncExecutor() {
        return executor.getObject();
    }

    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return (thrown, listener, _) -> {
            if (DatabaseAway.explains(thrown)) {
                DatabaseAway.note();
            } else {
                Faults.note("news for " + listener.getDeclaringClass().getSimpleName(), thrown);
            }
        };
    }
}
