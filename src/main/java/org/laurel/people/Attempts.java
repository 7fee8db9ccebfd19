package org.laurel.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what people try, so that guessing and mailing stay bounded. */
@Repository
public class Attempts {

    /** How often something may be tried by one account or from one place. */
    public record Bound(String who, int most, Duration within) {

        /** Ten wrong passwords an account in a quarter of an hour. */
        static Bound password(String email) {
            return new Bound(
                    "password " + email.toLowerCase(Locale.ROOT), 10, Duration.ofMinutes(15));
        }

        /** Two hundred from one network address, for a whole school shares one. */
        static Bound passwordFrom(String address) {
            return new Bound("password from " + address, 200, Duration.ofMinutes(15));
        }

        static Bound mailTo(String email) {
            return new Bound("mail " + email.toLowerCase(Locale.ROOT), 5, Duration.ofHours(1));
        }

        static Bound mailFrom(String address) {
            return new Bound("mail from " + address, 200, Duration.ofHours(1));
        }

        static Bound code(PersonId person) {
            return new Bound("code " + person, 10, Duration.ofMinutes(15));
        }
    }

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attempts(JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Counts one more try before it is made, one caller after the other, so that of many at the
     * same moment exactly as many get through as may. Never inside the caller's transaction: others
     * would not see the count until it ended, and an error would take it back. Tries beyond a bound
     * are not counted: whoever waits is let in again.
     */
    @Transactional(propagation = Propagation.NEVER)
    public boolean admits(Bound... bounds) {
        sweep();
        return transaction.execute(_ -> countIfAll(bounds));
    }

    private boolean countIfAll(Bound... bounds) {
        // In one order, so that no two callers wait for each other.
        Arrays.stream(bounds).map(Bound::who).sorted().forEach(this::hold);
        if (Arrays.stream(bounds).anyMatch(it -> count(it) >= it.most())) {
            return false;
        }
        for (var bound : bounds) {
            db.sql("insert into people.attempt (who, at) values (:who, :now)")
                    .param("who", bound.who())
                    .param("now", now())
                    .update();
        }
        return true;
    }

    /** Lets nobody else count under that name until the transaction ends. */
    private void hold(String who) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", who)
                .query((_, _) -> who)
                .single();
    }

    /** Takes one try back, for it turned out to be right, or to be none. */
    public void forgive(Bound... bounds) {
        for (var bound : bounds) {
            db.sql(
                            """
                            delete from people.attempt where ctid =
                                (select ctid from people.attempt where who = :who order by at desc limit 1 for update skip locked)
                            """)
                    .param("who", bound.who())
                    .update();
        }
    }

    private int count(Bound bound) {
        return db.sql("select count(*) from people.attempt where who = :who and at > :since")
                .param("who", bound.who())
                .param("since", now().minus(bound.within()))
                .query(Integer.class)
                .single();
    }

    private void sweep() {
        db.sql("delete from people.attempt where at < :yesterday")
                .param("yesterday", now().minusDays(1))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
