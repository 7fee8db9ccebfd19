package org.laurel.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashSet;
import java.util.Set;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives each test class the database as the application's start left it, and the clock set back.
 */
class FreshStart extends AbstractTestExecutionListener {

    private static final Set<String> KEPT = new HashSet<>();

    /** Before the beans are injected into the test. */
    @Override
    public int getOrder() {
        return 1_000;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        var application = test.getApplicationContext();
        var pool = application.getBean(HikariDataSource.class);
        var name = pool.getJdbcUrl().replaceAll(".*/", "");
        var started = name + "_started";
        if (KEPT.add(name)) {
            TestDatabase.copy(name, started);
        } else {
            TestDatabase.copy(started, name);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
        application.getBean(TestClock.class).set(TestClock.START);
    }
}
