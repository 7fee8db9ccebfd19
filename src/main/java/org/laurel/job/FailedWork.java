package org.laurel.job;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import org.laurel.fault.DatabaseAway;
import org.laurel.fault.Faults;

/** Notes work that failed; it is tried again when it comes round. */
final class FailedWork extends AbstractSchedulerListener {

    @Override
    public void onExecutionComplete(ExecutionComplete work) {
        work.getCause().ifPresent(it -> note(work.getExecution().taskInstance.getTaskName(), it));
    }

    private static void note(String work, Throwable thrown) {
        if (DatabaseAway.explains(thrown)) {
            DatabaseAway.note();
        } else {
            Faults.note("work " + work, thrown);
        }
    }
}
