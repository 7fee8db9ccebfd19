package org.laurel.job;

import java.util.List;
import java.util.Optional;
import org.laurel.job.ReworkMarks.Mark;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what is left of every {@link Rework}, each batch in a transaction of its own. */
@Service
public class ReworkRows {

    private final List<Rework> reworks;
    private final ReworkMarks marks;
    private final Troubles troubles;
    private final TransactionTemplate transaction;

    ReworkRows(
            List<Rework> reworks,
            ReworkMarks marks,
            Troubles troubles,
            TransactionTemplate transaction) {
        this.reworks = reworks;
        this.marks = marks;
        this.troubles = troubles;
        this.transaction = transaction;
    }

    /** One that fails is shown to the administrator, tried again next time and stops no other. */
    public void run() {
        RuntimeException failed = null;
        for (var rework : reworks) {
            try {
                while (Boolean.TRUE.equals(transaction.execute(_ -> batch(rework)))) {
                    if (Thread.interrupted()) {
                        return;
                    }
                }
                troubles.settled(Troubles.REWORK, rework.name());
            } catch (RuntimeException e) {
                troubles.report(Troubles.REWORK, rework.name(), e.getClass().getSimpleName());
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Whether there may be more. */
    private boolean batch(Rework rework) {
        return marks.take(rework).filter(it -> next(rework, it)).isPresent();
    }

    private boolean next(Rework rework, Mark mark) {
        var anew = mark.version() != rework.version();
        if (mark.finished() && !anew) {
            return false;
        }
        if (anew) {
            marks.begin(rework);
        }
        var last = rework.next(anew ? Optional.empty() : Optional.ofNullable(mark.after()));
        last.ifPresentOrElse(it -> marks.done(rework, it), () -> marks.finish(rework));
        return last.isPresent();
    }
}
