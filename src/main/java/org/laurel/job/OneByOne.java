package org.laurel.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the same for many, so that one of them who cannot be served never stops the next: it is
 * counted, shown to the administrator, and logged when it is seen first. A database that is gone
 * stops them all, for it is nobody's own trouble.
 */
@Component
public class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private final Troubles troubles;
    private final TransactionTemplate alone;

    OneByOne(Troubles troubles, PlatformTransactionManager transactions) {
        this.troubles = troubles;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Each in a transaction of its own; within another, what failed for one of them alone is
     * undone.
     *
     * @param kind of trouble, as in {@link Troubles}
     * @param about what is told the administrator of one of them: an id, no personal data
     */
    public <T> void each(
            String kind, Iterable<T> all, Function<T, String> about, Consumer<T> deed) {
        made(
                kind,
                all,
                about,
                it -> {
                    alone.executeWithoutResult(_ -> deed.accept(it));
                    return true;
                });
    }

    /**
     * What is made of each without writing anything, such as its letter; of some nothing may be.
     */
    public <T, R> List<R> made(
            String kind, Iterable<T> all, Function<T, String> about, Function<T, R> making) {
        var made = new ArrayList<R>();
        var known = troubles.subjects(kind);
        var served = new HashSet<String>();
        var failed = new HashSet<String>();
        for (var it : all) {
            try {
                made.add(making.apply(it));
                served.add(about.apply(it));
            } catch (DataAccessResourceFailureException | TransactionException gone) {
                throw gone;
            } catch (RuntimeException trouble) {
                var subject = about.apply(it);
                if (failed.add(subject) && !known.contains(subject)) {
                    log.error("No {}: {}", kind, subject, trouble);
                }
                troubles.report(kind, subject, trouble.getClass().getSimpleName());
            }
        }
        known.stream()
                .filter(it -> served.contains(it) && !failed.contains(it))
                .forEach(it -> troubles.settled(kind, it));
        return made;
    }
}
