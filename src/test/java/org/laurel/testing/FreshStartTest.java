package org.laurel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two classes that both leave something behind: neither may find the other's. */
class FreshStartTest {

    @LaurelTest
    @Nested
    class OneClass extends LeavesSomethingBehind {}

    @LaurelTest
    @Nested
    class AnotherClass extends LeavesSomethingBehind {}

    abstract static class LeavesSomethingBehind {

        @Autowired JdbcClient db;
        @Autowired Clock clock;
        @Autowired TestClock testClock;

        @Test
        void finds_the_database_and_the_clock_as_they_were_at_the_start() {
            assertThat(clock.instant()).isEqualTo(TestClock.START);
            testClock.advance(Duration.ofDays(1));
            db.sql("create table left_behind ()").update();
        }
    }

    @Test
    void every_database_is_a_new_one() {
        TestDatabase.jdbcClient().sql("create table left_behind ()").update();
        TestDatabase.jdbcClient().sql("create table left_behind ()").update();
    }
}
