package org.laurel.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What mail servers said of themselves when they were last asked. */
@Repository
class Offers {

    private final JdbcClient db;
    private final Clock clock;

    Offers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void remember(String server, boolean utf8) {
        db.sql(
                        """
                        insert into mail.server (name, utf8, asked_at) values (:server, :utf8, :now)
                        on conflict (name) do update set utf8 = excluded.utf8, asked_at = excluded.asked_at
                        """)
                .param("server", server)
                .param("utf8", utf8)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it takes addresses in every script; one that was never asked does not. */
    boolean utf8(String server) {
        return db.sql("select exists (select from mail.server where name = :server and utf8)")
                .param("server", server)
                .query(Boolean.class)
                .single();
    }
}
