package org.laurel.people;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Bounds guessing: ten failed tries per account and two hundred per network address in a quarter of
 * an hour, since a whole school shares one address.
 */
@Repository
public class FailedAttempts {

    public static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 200;

    private final JdbcClient db;
    private final Clock clock;

    FailedAttempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public boolean tooMany(String account, String address) {
        return count("account " + account.toLowerCase(java.util.Locale.ROOT)) >= PER_ACCOUNT
                || count("address " + address) >= PER_ADDRESS;
    }

    public void add(String account, String address) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql(
                        "insert into people.failed_attempt (who, at) values (:account, :now), (:address, :now)")
                .param("account", "account " + account.toLowerCase(java.util.Locale.ROOT))
                .param("address", "address " + address)
                .param("now", now)
                .update();
        db.sql("delete from people.failed_attempt where at < :yesterday")
                .param("yesterday", now.minusDays(1))
                .update();
    }

    private int count(String who) {
        return db.sql("select count(*) from people.failed_attempt where who = :who and at > :since")
                .param("who", who)
                .param("since", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
