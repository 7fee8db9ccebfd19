package org.laurel.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.settings.StartRefused;
import org.laurel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class NewerDatabaseTest {

    /** After all we know, and between them: both were written by another. */
    @ParameterizedTest
    @ValueSource(strings = {"29990101.0000", "20261122.0000.1"})
    void an_older_laurel_does_not_start_on_the_database_of_a_newer_one(String unknown) {
        var database = TestDatabase.dataSource();
        var flyway = Flyway.configure().dataSource(database).load();
        var start = DatabaseConfiguration.unlessNewer();
        assertThatCode(() -> start.migrate(flyway)).doesNotThrowAnyException();
        JdbcClient.create(database)
                .sql(
                        """
                        insert into flyway_schema_history (installed_rank, version, description, type, script,
                            installed_by, execution_time, success)
                        values (9999, :version, 'of tomorrow', 'SQL', 'V.sql', 'laurel', 1, true)
                        """)
                .param("version", unknown)
                .update();
        assertThatThrownBy(() -> start.migrate(flyway))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("newer Laurel")
                .hasMessageContaining(unknown)
                .hasMessageMatching("[^\\n]*");
    }
}
