package org.laurel.testing;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a client asks of the database. */
public final class CountedStatements {

    private final AtomicInteger asked = new AtomicInteger();
    private final JdbcClient client;

    public CountedStatements(DataSource database) {
        client =
                JdbcClient.create(
                        new JdbcTemplate(database) {
                            @Override
                            protected void applyStatementSettings(Statement statement)
                                    throws SQLException {
                                asked.incrementAndGet();
                                super.applyStatementSettings(statement);
                            }
                        });
    }

    public JdbcClient client() {
        return client;
    }

    /** How many statements some work asks. */
    public int in(Runnable work) {
        var before = asked.get();
        work.run();
        return asked.get() - before;
    }
}
