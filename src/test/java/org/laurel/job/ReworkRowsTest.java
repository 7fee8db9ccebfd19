package org.laurel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReworkRowsTest {

    private final List<Integer> done = new ArrayList<>();
    private TransactionTemplate transaction;
    private ReworkMarks marks;
    private Troubles troubles;

    @BeforeEach
    void on_a_database_of_its_own() {
        var database = TestDatabase.dataSource();
        var db = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        marks = new ReworkMarks(db, Clock.systemUTC());
        troubles = new Troubles(db, Clock.systemUTC());
    }

    @Test
    void rows_are_brought_along_once() {
        run(numbers("tens", 1, 3));
        run(numbers("tens", 1, 3));
        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void after_a_failure_it_goes_on_behind_the_last_batch_that_was_done() {
        assertThatThrownBy(() -> run(failingAt(3))).hasMessage("no such row");
        assertThat(done).containsExactly(1, 2);
        run(numbers("tens", 1, 4));
        assertThat(done).containsExactly(1, 2, 3, 4);
    }

    @Test
    void another_version_of_the_rule_begins_anew() {
        run(numbers("tens", 1, 2));
        run(numbers("tens", 2, 2));
        assertThat(done).containsExactly(1, 2, 1, 2);
    }

    @Test
    void one_that_fails_is_shown_until_it_works_and_stops_no_other() {
        assertThatThrownBy(() -> run(failingAt(1), numbers("others", 1, 2)))
                .hasMessage("no such row");
        assertThat(done).containsExactly(1, 2);
        assertThat(troubles.open(9))
                .extracting(Troubles.Trouble::kind, Troubles.Trouble::subject)
                .containsExactly(tuple("rework", "tens"));
        run(numbers("tens", 1, 1));
        assertThat(troubles.open(9)).isEmpty();
    }

    @Test
    void what_was_met_again_counts_and_what_was_settled_begins_at_one() {
        troubles.report("rework", "tens", "first");
        troubles.report("rework", "tens", "second");
        assertThat(troubles.open(9))
                .singleElement()
                .returns(2, Troubles.Trouble::times)
                .returns("second", Troubles.Trouble::detail);
        assertThat(troubles.settled("rework", "tens")).isTrue();
        assertThat(troubles.settled("rework", "tens")).isFalse();
        troubles.report("rework", "tens", "third");
        assertThat(troubles.open(9)).singleElement().returns(1, Troubles.Trouble::times);
    }

    private void run(Rework... reworks) {
        new ReworkRows(List.of(reworks), marks, troubles, transaction).run();
    }

    private Rework numbers(String name, int version, int most) {
        return new Numbers(name, version, most, Integer.MAX_VALUE);
    }

    private Rework failingAt(int number) {
        return new Numbers("tens", 1, 9, number);
    }

    /** Its rows are the numbers up to the most, one a batch. */
    private class Numbers implements Rework {

        private final String name;
        private final int version;
        private final int most;
        private final int broken;

        Numbers(String name, int version, int most, int broken) {
            this.name = name;
            this.version = version;
            this.most = most;
            this.broken = broken;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public Optional<String> next(Optional<String> after) {
            var number = after.map(Integer::valueOf).orElse(0) + 1;
            if (number > most) {
                return Optional.empty();
            }
            if (number == broken) {
                throw new IllegalStateException("no such row");
            }
            done.add(number);
            return Optional.of("" + number);
        }
    }
}
