package org.laurel.job;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings what people typed into one table before to what is let in now, row by row. No method is
 * final: a store is asked through a proxy, which has none of its fields.
 */
public abstract class TidyRows<R> implements Rework {

    private static final int AT_A_TIME = 500;
    private static final String UNREADABLE = "name";

    private final Troubles troubles;

    protected TidyRows(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<String> next(Optional<String> after) {
        var some = after(after.orElse(null), AT_A_TIME);
        for (var row : some) {
            if (!readable(row)) {
                troubles.report(UNREADABLE, subject(row), "");
            }
            var now = tidy(row);
            if (!now.equals(row)) {
                write(now);
            }
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(key(some.getLast()));
    }

    /** The next rows by key, held until the transaction ends. */
    protected abstract List<R> after(@Nullable String key, int most);

    protected abstract String key(R row);

    /** What it is about, for an administrator. */
    protected abstract String subject(R row);

    /** Whether it has a letter or a digit where a name needs one. */
    protected abstract boolean readable(R row);

    protected abstract R tidy(R row);

    protected abstract void write(R now);
}
